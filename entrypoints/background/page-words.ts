import { browser } from 'wxt/browser';

/**
 * What a page says now, a line each block, also in its fields and in its components' open roots. Read
 * when the rep judges a lead, to find where it came from; used here, and kept nowhere.
 * @returns '' where the page can't be read
 */
export async function pageWords(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readWords });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}

/** Runs in the page, in our own world there: it may use nothing from around it. */
export function readWords(): string {
  const most = 200_000;
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'CUECARD-GUEST']);
  const inline = new Set(
    'A ABBR B BDI BUTTON CITE CODE EM FONT I LABEL MARK SMALL SPAN STRONG U'.split(' '),
  );
  const parts: string[] = [];
  let left = most;
  const add = (text: string) => {
    parts.push(text);
    left -= text.length;
  };
  const walk = (node: Node) => {
    if (left <= 0) return;
    if (node.nodeType === Node.TEXT_NODE) return add(node.nodeValue ?? '');
    if (node instanceof Element) {
      // What the rep is writing says nothing of where the lead came from.
      if (skipped.has(node.tagName) || (node as HTMLElement).isContentEditable) return;
      if (node instanceof HTMLSelectElement) {
        return add(`\n${node.selectedOptions[0]?.text ?? ''}\n`);
      }
      if (node instanceof HTMLInputElement) {
        return add(['text', 'search', ''].includes(node.type) ? `\n${node.value}\n` : '');
      }
      if (node instanceof HTMLTextAreaElement) return;
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    const gap = node instanceof Element && inline.has(node.tagName) ? ' ' : '\n';
    add(gap);
    for (const child of node.childNodes) walk(child);
    add(gap);
  };
  walk(document.body);
  return parts.join('').slice(0, most);
}
