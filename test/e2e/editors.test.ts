import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditorName } from './support/editor-pages.ts';
import { editors, serveEditors } from './support/editor-pages.ts';
import {
  ask,
  bare,
  becomes,
  caretAt,
  leaveCaret,
  link,
  mends,
  openEditor,
  snippet,
  withControl,
  words,
  written,
} from './support/editor-run.ts';
import type { BrowserName } from './support/engine-browser.ts';
import { startWithEngine } from './support/engine-browser.ts';

/** Anything else has changed: with what was told and what is there now. */
type Corrupt = `corrupt: ${string}`;

/** What one editor in one browser makes of us. */
interface Cell {
  /** As what a link went in, by the editor's own model. */
  link: 'link' | 'plain' | 'refused' | Corrupt;
  /** After one more typed letter the model holds it still, the letter behind it. */
  kept: boolean;
  /** Gone after one Ctrl+Z, with the draft as it was. */
  undone: boolean;
  /** The card's Undo, after that letter: took the link alone, or honestly nothing. */
  cardUndo: 'removed' | 'kept' | Corrupt;
  /** A snippet of two paragraphs with a link, and Ctrl+Z. */
  snippet: 'rich' | 'plain' | 'refused' | Corrupt;
  /** The draft check's mends that this editor takes, each undone by one Ctrl+Z. */
  mends: string;
}

const whole: Cell = {
  link: 'link',
  kept: true,
  undone: true,
  cardUndo: 'removed',
  snippet: 'rich',
  mends: 'replace remove relink',
};
/** As measured, the same in both browsers. A cell that gets better is written down here too. */
const expected: Record<EditorName, Cell> = {
  plain: whole,
  textarea: { ...whole, link: 'plain', snippet: 'plain', mends: 'replace remove' },
  roosterjs: whole,
  prosemirror: whole,
  ckeditor4: whole,
  ckeditor5: whole,
  quill1: whole,
  quill2: whole,
  draft: whole,
  lexical: whole,
  // As it comes, it knows no links.
  slate: { ...whole, link: 'plain', cardUndo: 'kept', snippet: 'plain', mends: 'replace remove' },
};

const names = ['chromium', 'firefox'] as const satisfies BrowserName[];
let server: Awaited<ReturnType<typeof serveEditors>>;
let browsers: { name: BrowserName; browser: Browser }[] = [];
const cells = new Map<string, Cell>();

beforeAll(async () => {
  server = await serveEditors();
  const start = async (name: BrowserName) => ({ name, browser: await startWithEngine(name) });
  browsers = await Promise.all(names.map(start));
});

afterAll(async () => {
  await Promise.all(browsers.map(({ browser }) => browser.close()));
  server?.close();
  // oxlint-disable-next-line no-console -- the table is what this test is for
  console.log(tableOf(cells));
});

/** The same in both browsers at once: most of the time is waiting. */
const inBoth = <T>(work: (browser: Browser, name: BrowserName) => Promise<T>) =>
  Promise.all(browsers.map(({ browser, name }) => work(browser, name)));

test.each(Object.keys(editors) as EditorName[])('%s loses nothing of a draft', async (editor) => {
  await inBoth(async (browser, name) => {
    cells.set(`${editor} ${name}`, await tryEditor(browser, `${server.url}/${editor}`));
  });
  for (const name of names) {
    expect(cells.get(`${editor} ${name}`), name).toEqual(expected[editor]);
  }
});

test('an editor that takes nothing has the draft it had', async () => {
  await inBoth(async (browser) => {
    const page = await openEditor(browser, `${server.url}/stubborn`);
    const before = await written(page);
    expect(await ask(page, { do: 'insert', content: link })).toBe('editor-refused');
    expect(await written(page)).toBe(before);
    await page.close();
  });
});

test('where a word is lost over it, that is undone and another way taken', async () => {
  await inBoth(async (browser) => {
    const page = await openEditor(browser, `${server.url}/careless`);
    const before = await written(page);
    expect(await ask(page, { do: 'insert', content: link })).toBe('inserted');
    expect(bare(await written(page))).toBe(bare(withAt(before, `[${link.text}](${link.url})`)));
    await page.close();
  });
});

test('where the draft can’t be put back, that is said, and nothing more is tried', async () => {
  await inBoth(async (browser) => {
    const page = await openEditor(browser, `${server.url}/meddling`);
    expect(await ask(page, { do: 'insert', content: link })).toBe('draft-harmed');
    expect((await written(page)).split(link.text).length).toBeLessThanOrEqual(2);
    await page.close();
  });
});

async function tryEditor(browser: Browser, url: string): Promise<Cell> {
  const page = await openEditor(browser, url);
  const before = await written(page);
  const told = await ask(page, { do: 'insert', content: link });
  const after = await written(page);
  const forms = {
    link: `[${link.text}](${link.url})`,
    plain: before.includes('](') || url.endsWith('slate') ? `${link.text}: ${link.url}` : link.url,
  };
  const as = formOf(before, after, told, forms);
  await page.keyboard.type('x');
  const added = as === 'link' || as === 'plain' ? forms[as] : '';
  const kept = await becomes(page, withAt(before, `${added}x`));
  const cardUndo = await undoByCard(page, withAt(before, 'x'));
  await page.close();

  const next = await openEditor(browser, url);
  await ask(next, { do: 'insert', content: link });
  await withControl(next, 'z');
  const undone = await becomes(next, before);
  const taken: string[] = [];
  if (undone) {
    for (const [kind, { found, mend, after: mended }] of Object.entries(mends)) {
      if (!before.includes(found)) continue;
      const answer = await ask(next, { do: 'mend', found: words(found), mend });
      const isMended = answer === 'inserted';
      const wanted = isMended ? before.replace(found, mended) : before;
      const isAsTold = await becomes(next, wanted);
      await withControl(next, 'z');
      if (!(await becomes(next, before))) taken.push(`${kind}: NOT UNDONE`);
      else if (!isAsTold) taken.push(`${kind}: CORRUPT`);
      else if (isMended) taken.push(kind);
    }
    await leaveCaret(next);
  }
  const rich = await insertSnippet(next, before);
  await next.close();
  return { link: as, kept, undone, cardUndo, snippet: rich, mends: taken.join(' ') };
}

/** The card's Undo takes out the link and leaves the letter, or says that it can't and changes nothing. */
async function undoByCard(page: Page, wanted: string): Promise<Cell['cardUndo']> {
  const before = await written(page);
  const told = await ask(page, { do: 'uninsert' });
  if (told === 'removed' && (await becomes(page, wanted))) return 'removed';
  if (told === 'kept' && (await becomes(page, before))) return 'kept';
  return `corrupt: ${told}, ${await written(page)}`;
}

async function insertSnippet(page: Page, before: string): Promise<Cell['snippet']> {
  const told = await ask(page, { do: 'insert', content: snippet });
  const after = await written(page);
  const rich = 'Hellothere,seethispage.Byenow.';
  const as = formOf(words(before), words(after), told, { link: rich, plain: snippet.text });
  await withControl(page, 'z');
  if (!(await becomes(page, before))) return `corrupt: after Ctrl+Z, ${await written(page)}`;
  if (as !== 'link') return as;
  return after.includes('[this page](https://harborline.example/s)')
    ? 'rich'
    : `corrupt: without its link, ${after}`;
}

/** As what it went in, if the model says what the engine says, and nothing else has changed. */
function formOf(
  before: string,
  after: string,
  told: string,
  forms: { link: string; plain: string },
): Cell['link'] {
  const now = bare(after);
  if (told === 'inserted' && now === bare(withAt(before, forms.link))) return 'link';
  if (told === 'inserted-plain' && now === bare(withAt(before, forms.plain))) return 'plain';
  if (told === 'editor-refused' && now === bare(before)) return 'refused';
  return `corrupt: ${told}, ${after}`;
}

const withAt = (draft: string, added: string) =>
  draft.slice(0, caretAt) + added + draft.slice(caretAt);

function tableOf(all: ReadonlyMap<string, Cell>): string {
  const head = [
    'editor',
    'browser',
    'goes in as',
    'kept',
    'Ctrl+Z',
    'card Undo',
    'snippet',
    'mends',
  ];
  const rows = (Object.keys(editors) as EditorName[]).flatMap((editor) =>
    names.map((browser) => {
      const cell = all.get(`${editor} ${browser}`);
      const yes = (isSo: boolean) => (isSo ? 'yes' : 'NO');
      return cell
        ? [
            editors[editor],
            browser,
            cell.link,
            yes(cell.kept),
            yes(cell.undone),
            cell.cardUndo,
            cell.snippet,
            cell.mends,
          ]
        : [editors[editor], browser, 'not tried'];
    }),
  );
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n');
}
