import { readFileSync, readdirSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { pageContextSchema } from '../../utils/contract/page-context.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { PageShapeError } from '../../utils/hosts/adapter.ts';
import { adapterFor, hostAdapters } from '../../utils/hosts/registry.ts';

interface Expectation {
  url: string;
  /** When the page's structure was last believed. */
  seen: string;
  context: PageContext | null;
}

const fixtures = new URL('../fixtures/hosts/', import.meta.url);
const pages = hostAdapters.flatMap((adapter) =>
  readdirSync(new URL(`${adapter.id}/`, fixtures))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ adapter, name: name.replace('.html', '') })),
);

function load(host: string, name: string) {
  const html = readFileSync(new URL(`${host}/${name}.html`, fixtures), 'utf8');
  const expected = JSON.parse(
    readFileSync(new URL(`${host}/${name}.json`, fixtures), 'utf8'),
  ) as Expectation;
  const window = new Window({
    url: expected.url,
    settings: { disableIframePageLoading: true, disableJavaScriptFileLoading: true },
  });
  window.document.write(html);
  return { document: window.document as unknown as Document, url: new URL(expected.url), expected };
}

test('every adapter has at least two pages with a record and one without', () => {
  for (const adapter of hostAdapters) {
    const own = pages
      .filter((page) => page.adapter === adapter)
      .map(({ name }) => load(adapter.id, name).expected);
    expect(own.filter((page) => page.context !== null).length, adapter.name).toBeGreaterThanOrEqual(
      2,
    );
    expect(
      own.some((page) => page.context === null),
      adapter.name,
    ).toBe(true);
  }
});

describe.each(pages)('$adapter.name reads $name', ({ adapter, name }) => {
  test('as its expectation says', () => {
    const { document, url, expected } = load(adapter.id, name);
    expect(adapter.check(url)).toBe(true);
    expect(adapterFor(url)).toBe(adapter);
    expect(adapter.read(document, url, null)).toEqual(expected.context);
  });

  test('into a context that the background accepts', () => {
    const { document, url } = load(adapter.id, name);
    pageContextSchema.nullable().parse(adapter.read(document, url, null));
  });

  test('twice alike, and without touching the page', () => {
    const { document, url } = load(adapter.id, name);
    const before = document.documentElement.outerHTML;
    const first = adapter.read(document, url, null);
    expect(adapter.read(document, url, null)).toEqual(first);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('as nothing of its own under another host’s address', () => {
    const { url } = load(adapter.id, name);
    for (const other of hostAdapters) {
      if (other !== adapter) expect(other.check(url)).toBe(false);
    }
  });

  test('or says so when any part of the page is gone, and never breaks', () => {
    const { document, url } = load(adapter.id, name);
    const count = document.querySelectorAll('body *').length;
    for (let at = 0; at < count; at += 1) {
      const broken = load(adapter.id, name).document;
      broken.querySelectorAll('body *')[at]?.remove();
      try {
        pageContextSchema.nullable().parse(adapter.read(broken, url, null));
      } catch (error) {
        expect(error).toBeInstanceOf(PageShapeError);
      }
    }
  });

  test('and knows its compose boxes and the controls that must stay free', () => {
    const { document, expected } = load(adapter.id, name);
    expect(adapter.editors(document).length > 0).toBe(expected.context?.canInsert ?? false);
    if (expected.context?.canInsert) expect(adapter.controls(document).length).toBeGreaterThan(0);
  });
});
