import { languages } from '../../../../utils/contract/vocabulary.ts';
import type { PublicAnswer } from '../../../net/fetch-public.ts';
import { toTime, type Said } from '../cells.ts';
import { guessKind } from './guess-kind.ts';
import { readLinkedData } from './linked-data.ts';
import { readParts, type PageParts } from './page-parts.ts';

const mostTitle = 200;
const mostSummary = 1000;
const mostBody = 40_000;

/** What is known of a page before it is read. */
export interface PageHint {
  /** As it was listed. */
  address: string;
  title?: string | undefined;
  summary?: string | undefined;
}

/**
 * What a page says of itself, as one would write it down: the words it offers for being shared
 * before those of its head. Its kind is a guess, and noted as such.
 *
 * @param now epoch ms: a date of publishing says something only where it is still to come
 */
export async function readPage(answer: PublicAnswer, hint: PageHint, now: number): Promise<Said> {
  const type = answer.headers.get('content-type') ?? '';
  if (!/html|^$/.test(type)) return readFile(hint);
  const parts = await readParts(decode(answer.body, type), mostBody * 2);
  const linked = readLinkedData(parts.linked);
  const meta = (name: string) => parts.meta.get(name) ?? '';
  const title =
    meta('og:title') ||
    meta('twitter:title') ||
    linked.headline ||
    parts.title ||
    parts.firstHeading ||
    hint.title ||
    fileTitle(hint.address);
  const summary =
    meta('og:description') ||
    meta('twitter:description') ||
    meta('description') ||
    linked.description ||
    hint.summary;
  const language = toLanguage(
    parts.lang || meta('og:locale') || meta('content-language') || linked.language,
  );
  const url = canonicalOf(parts, answer.url) ?? hint.address;
  const startsAt = toTime(meta('article:published_time') || linked.published);
  const endsAt = toTime(meta('article:expiration_time') || linked.expires);
  const minutes = toMinutes(linked.duration);
  return {
    type: 'asset',
    url,
    title: cut(title, mostTitle),
    ...(summary ? { summary: cut(summary, mostSummary) } : {}),
    ...(language ? { language } : {}),
    body: textOf(parts).slice(0, mostBody),
    ...(parts.tags.length > 0 ? { tags: tagsOf(parts.tags) } : {}),
    ...(typeof startsAt === 'number' && startsAt > now ? { startsAt } : {}),
    ...(typeof endsAt === 'number' && endsAt > 0 ? { endsAt } : {}),
    ...(minutes === null ? {} : { minutes }),
    guessedKind: guessKind(url, linked.types, meta('og:type')),
  };
}

/** A PDF, a video: its name is all there is to read. */
const readFile = ({ address, title, summary }: PageHint): Said => ({
  type: 'asset',
  url: address,
  title: cut(title || fileTitle(address), mostTitle),
  ...(summary ? { summary: cut(summary, mostSummary) } : {}),
  guessedKind: guessKind(address, [], ''),
});

function fileTitle(address: string): string {
  const { hostname, pathname } = new URL(address);
  const name = pathname.split('/').findLast((part) => part !== '') ?? hostname;
  const words = safelyDecoded(name)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return words === '' ? hostname : words.charAt(0).toUpperCase() + words.slice(1);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** By what the server says, by what the page says in its first bytes, else UTF-8. */
function decode(body: Buffer, contentType: string): string {
  const charset =
    /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(body.subarray(0, 2048).toString('latin1'))?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** Where the page says it lives, when that is on the host it was read from. */
function canonicalOf({ canonical }: PageParts, from: string): string | null {
  if (canonical === '' || !URL.canParse(canonical, from)) return null;
  const url = new URL(canonical, from);
  const bare = (host: string) => host.replace(/^www\./, '');
  return /^https?:$/.test(url.protocol) && bare(url.host) === bare(new URL(from).host)
    ? url.href
    : null;
}

/** The article, where there is one; else all but the frame of the page. */
function textOf({ main, body }: PageParts): string {
  const article = tidy(main);
  return article.length > 0 ? article : tidy(body);
}

const tidy = (text: string) =>
  text
    .replaceAll('\u0000', '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();

function cut(text: string, most: number): string {
  const line = text.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const tagsOf = (tags: readonly string[]) =>
  [...new Set(tags.map((tag) => cut(tag, 60)))].filter((tag) => tag !== '').slice(0, 10);

/** `de-AT`, `en_US` → `de`, `en`; '' for none of ours. */
function toLanguage(tag: string): string {
  const code = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const ours = code === 'no' || code === 'nn' ? 'nb' : code;
  return languages.find((language) => language === ours) ?? '';
}

/** `PT1H5M` → 65; null where it says nothing of use. */
function toMinutes(duration: string): number | null {
  const [, hours, minutes, seconds] =
    /^P(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)$/.exec(duration) ?? [];
  const all = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return all > 0 && all <= 600 ? Math.max(1, Math.round(all)) : null;
}
