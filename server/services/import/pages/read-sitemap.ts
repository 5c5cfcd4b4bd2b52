import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { mostAddresses } from '../../../../utils/contract/imports.ts';
import { FetchError } from '../../../net/fetch-error.ts';
import type { PublicFetch } from '../../../net/fetch-public.ts';
import { RefusedSource } from '../refused-source.ts';
import { parseGently } from './parse-gently.ts';

/** The protocol allows 50 MB; a workspace has no use for so many addresses. */
const mostBytes = 20_000_000;
const mostSitemaps = 100;
const unpack = promisify(gunzip);

/** What a sitemap holds: pages, or other sitemaps. */
interface Listed {
  pages: string[];
  sitemaps: string[];
}

/**
 * The addresses of a sitemap, or of all sitemaps that an index names.
 *
 * @throws RefusedSource where there is none, or where there are too many addresses
 */
export async function readSitemap(
  fetchPublic: PublicFetch,
  address: string,
  signal: AbortSignal,
): Promise<string[]> {
  const top = await fetchSitemap(fetchPublic, address, signal);
  const pages = new Set(top.pages);
  if (top.sitemaps.length > mostSitemaps) throw tooMany(top.sitemaps);
  for (const part of top.sitemaps) {
    const { pages: more } = await fetchSitemap(fetchPublic, part, signal);
    for (const page of more) pages.add(page);
    if (pages.size > mostAddresses) throw tooMany(top.sitemaps);
  }
  if (pages.size > mostAddresses) throw tooMany([]);
  if (pages.size === 0) throw new RefusedSource(address, 'The sitemap names no address.');
  return [...pages];
}

function tooMany(parts: readonly string[]): RefusedSource {
  const reason = `It names more than ${mostAddresses} addresses.`;
  return new RefusedSource(
    '',
    parts.length > 0 ? `${reason} Take one of its parts.` : reason,
    parts.slice(0, 50).map((place) => ({ place, field: '', reason: 'One of its parts.' })),
  );
}

async function fetchSitemap(
  fetchPublic: PublicFetch,
  address: string,
  signal: AbortSignal,
): Promise<Listed> {
  const body = await fetchText(fetchPublic, address, signal);
  const listed = await parseSitemap(body);
  if (listed === null) throw new RefusedSource(address, 'What is at this address is no sitemap.');
  return listed;
}

/**
 * The text of a sitemap or a feed.
 *
 * @throws RefusedSource where it can't be had, in words
 */
export async function fetchText(
  fetchPublic: PublicFetch,
  address: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    const headers = { accept: 'application/xml, text/xml, application/rss+xml, */*;q=0.5' };
    const answer = await fetchPublic(address, { maxBytes: mostBytes, headers, signal });
    if (answer.status !== 200) {
      throw new RefusedSource(address, `The server there answered ${answer.status}.`);
    }
    if (answer.isCut) throw new RefusedSource(address, 'It is larger than 20 MB.');
    const isPacked = answer.body[0] === 0x1f && answer.body[1] === 0x8b;
    const bytes = isPacked
      ? await unpack(answer.body, { maxOutputLength: mostBytes }).catch(() => {
          throw new RefusedSource(address, 'It is packed, and damaged or larger than 20 MB.');
        })
      : answer.body;
    return bytes.toString('utf8');
  } catch (error) {
    if (!(error instanceof FetchError) || error.failure === 'stopped') throw error;
    throw new RefusedSource(address, `It can’t be read: ${error.message}.`);
  }
}

/** @returns null for what is neither a sitemap nor an index of sitemaps */
export async function parseSitemap(text: string): Promise<Listed | null> {
  const listed: Listed = { pages: [], sitemaps: [] };
  const path: string[] = [];
  let isSitemap = false;
  let word = '';
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name.replace(/^.*:/, ''));
        if (path.length === 1) isSitemap = path[0] === 'urlset' || path[0] === 'sitemapindex';
        word = '';
      },
      ontext(part) {
        word += part;
      },
      onclosetag() {
        const place = path.length === 3 ? path.join('/') : '';
        path.pop();
        const address = word.trim();
        word = '';
        if (address === '') return;
        if (place === 'urlset/url/loc') listed.pages.push(address);
        if (place === 'sitemapindex/sitemap/loc') listed.sitemaps.push(address);
      },
    },
    { xmlMode: true },
  );
  await parseGently(parser, text, () => path.length);
  return isSitemap ? listed : null;
}
