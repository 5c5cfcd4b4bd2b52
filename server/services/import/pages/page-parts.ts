import { Parser } from 'htmlparser2';
import { parseGently } from './parse-gently.ts';

/** What stands in a page, by where it stands. */
export interface PageParts {
  /** `<html lang>` */
  lang: string;
  title: string;
  firstHeading: string;
  canonical: string;
  /** By name or property, lower case; the first counts. */
  meta: Map<string, string>;
  tags: string[];
  /** What stands in JSON-LD scripts. */
  linked: string[];
  /** Inside `<main>` or `<article>`. */
  main: string;
  /** Anywhere in the page but in its frame. */
  body: string;
}

/** What frames a page or is not read by people. */
const frame = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'button',
  'form',
  'dialog',
]);
/** Where one line of text ends and another begins. */
const blocks =
  /^(p|div|section|article|main|li|ul|ol|dl|dt|dd|h[1-6]|tr|table|blockquote|pre|figure|figcaption|br|hr)$/;
const mostLinked = 200_000;

/** Reads a page as it comes, at most `mostText` characters of its text. */
export async function readParts(html: string, mostText: number): Promise<PageParts> {
  const parts: PageParts = {
    lang: '',
    title: '',
    firstHeading: '',
    canonical: '',
    meta: new Map(),
    tags: [],
    linked: [],
    main: '',
    body: '',
  };
  const open = new Map<string, number>();
  let depth = 0;
  let framed = 0;
  let hasTitle = false;
  let script: string | null = null;
  const isIn = (name: string) => (open.get(name) ?? 0) > 0;
  const count = (name: string, by: number) => {
    depth += by;
    open.set(name, (open.get(name) ?? 0) + by);
    if (frame.has(name)) framed += by;
  };
  const add = (text: string) => {
    if (framed > 0 || isIn('head') || isIn('title')) return;
    const isMain = isIn('main') || isIn('article');
    if (isMain && parts.main.length < mostText) parts.main += text;
    if (parts.body.length < mostText) parts.body += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      count(name, 1);
      if (name === 'html') parts.lang = attributes['lang'] ?? '';
      if (name === 'meta') readMeta(parts, attributes);
      if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical') {
        parts.canonical ||= attributes['href'] ?? '';
      }
      const type = attributes['type']?.toLowerCase();
      if (name === 'script' && type === 'application/ld+json') script = '';
      if (blocks.test(name)) add('\n');
    },
    ontext(text) {
      if (script !== null) {
        if (script.length < mostLinked) script += text;
      } else if (isIn('title') && !isIn('svg')) {
        if (!hasTitle) parts.title += text;
      } else {
        // The heading of an article may stand in a header of its own.
        if (isIn('h1') && !isIn('nav') && parts.firstHeading.length < 400) {
          parts.firstHeading += text;
        }
        add(text);
      }
    },
    onclosetag(name) {
      count(name, -1);
      if (name === 'title' && parts.title.trim() !== '') hasTitle = true;
      if (name === 'script' && script !== null) {
        parts.linked.push(script);
        script = null;
      }
      if (name === 'h1' && parts.firstHeading !== '') parts.firstHeading += ' ';
      if (blocks.test(name)) add('\n');
    },
  });
  await parseGently(parser, html, () => depth);
  return parts;
}

function readMeta(parts: PageParts, attributes: Record<string, string>) {
  const name = (
    attributes['property'] ??
    attributes['name'] ??
    attributes['http-equiv'] ??
    ''
  ).toLowerCase();
  const content = attributes['content']?.trim() ?? '';
  if (name === '' || content === '') return;
  if (name === 'article:tag') parts.tags.push(content);
  if (!parts.meta.has(name)) parts.meta.set(name, content);
}
