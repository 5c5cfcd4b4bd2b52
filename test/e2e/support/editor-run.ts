import type { Browser, Page } from 'puppeteer-core';
import type { DraftChange } from '../../../utils/contract/draft.ts';
import { order } from './engine-browser.ts';

interface EditorPage {
  editorText: () => string;
  shownText: () => string;
  editorReady?: boolean;
}

const target = '.target, .ck-editor__editable';
/** "Dear team," */
export const caretAt = 10;
export const link = {
  kind: 'link',
  text: 'Harbor Brief',
  url: 'https://harborline.example/brief',
} as const;
export const snippet = {
  kind: 'snippet',
  html: '<p>Hello <b>there</b>, see <a href="https://harborline.example/s">this page</a>.</p><p>Bye now.</p>',
  text: 'Hello there, see this page (https://harborline.example/s).\n\nBye now.',
} as const;
export const mends: Record<string, { found: string; mend: DraftChange['mend']; after: string }> = {
  replace: { found: 'plan', mend: { kind: 'replace', text: 'scheme' }, after: 'scheme' },
  remove: { found: 'Second ', mend: { kind: 'remove' }, after: '' },
  relink: {
    found: '[old link](https://harborline.example/old)',
    mend: { kind: 'relink', text: 'New words', url: 'https://harborline.example/new' },
    after: '[New words](https://harborline.example/new)',
  },
};

/** Opens an editor, puts the caret in mid-text by its keys, then the focus elsewhere, as the sidebar does. */
export async function openEditor(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(
    () =>
      (globalThis as unknown as EditorPage).editorReady &&
      document.documentElement.dataset['driver'],
  );
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('test-watch')));
  await leaveCaret(page);
  return page;
}

/** The caret behind "Dear team,", the focus in another field. */
export async function leaveCaret(page: Page): Promise<void> {
  const frames = await Promise.all(
    page.frames().map(async (frame) => ({ frame, has: await frame.$(target) })),
  );
  const frame = frames.find(({ has }) => has)?.frame;
  if (!frame) throw new Error('there is no editor');
  const caret = () =>
    frame.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLTextAreaElement
        ? activeElement.selectionStart
        : (getSelection()?.anchorOffset ?? -1);
    });
  const isPut = async () => {
    await frame.click(target);
    await withControl(page, 'Home');
    for (let at = 0; at <= caretAt; at++) {
      if (!(await soon(async () => (await caret()) === at))) return false;
      // Slate forgets keys that follow each other faster than it looks at the selection.
      if (page.url().endsWith('/slate')) await pause(110);
      if (at < caretAt) await page.keyboard.press('ArrowRight');
    }
    return true;
  };
  // An editor that was just drawn anew may lose a key.
  if (!(await isPut()) && !(await isPut())) throw new Error(`no caret in ${page.url()}`);
  // A browser tells of the caret's last move with its next frame, and of none that is over by then.
  await frame.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
  );
  await page.click('#elsewhere');
}

export async function withControl(page: Page, key: 'Home' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** What the editor's own model holds; an error where the page shows something else. */
export async function written(page: Page): Promise<string> {
  const read = () =>
    page.evaluate(() => {
      const { editorText, shownText } = globalThis as unknown as EditorPage;
      return { text: editorText(), shown: shownText() };
    });
  const isShown = ({ text, shown }: { text: string; shown: string }) => bare(words(text)) === shown;
  let now = await read();
  await soon(async () => isShown(now) || isShown((now = await read())));
  return isShown(now) ? now.text : `on the page: ${now.shown}\nin the model: ${now.text}`;
}

/** The words of the notation alone. */
export const words = (text: string) =>
  text.replaceAll('*', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
export const bare = (text: string) => text.replaceAll(/\s/g, '');

/** Does the model come to hold that, spaces aside? */
export async function becomes(page: Page, wanted: string): Promise<boolean> {
  return soon(async () => bare(await written(page)) === bare(wanted));
}

/** Asks for an insertion or a mend; answers what came of it by the engine's own word. */
export async function ask(page: Page, what: Parameters<typeof order>[1]): Promise<string> {
  const { status, removed, error } = await order(page, what);
  return error ?? status ?? (removed ? 'removed' : 'kept');
}

/** Waits for it to be so: for as long as a machine with much else to do may take. */
async function soon(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + 5000;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
    await pause(20);
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
