import { Parser } from 'htmlparser2';
import { mostAddresses } from '../../../../utils/contract/imports.ts';
import type { PublicFetch } from '../../../net/fetch-public.ts';
import { RefusedSource } from '../refused-source.ts';
import { parseGently } from './parse-gently.ts';
import { fetchText } from './read-sitemap.ts';

/** An address, and what the feed says of it where the page itself says nothing. */
export interface FeedEntry {
  address: string;
  title: string;
  summary: string;
}

/**
 * The entries of an RSS or Atom feed.
 *
 * @throws RefusedSource where there is none
 */
export async function readFeed(
  fetchPublic: PublicFetch,
  address: string,
  signal: AbortSignal,
): Promise<FeedEntry[]> {
  const entries = await parseFeed(await fetchText(fetchPublic, address, signal), address);
  if (entries === null) throw new RefusedSource(address, 'What is at this address is no feed.');
  if (entries.length === 0) throw new RefusedSource(address, 'The feed has no entries.');
  if (entries.length > mostAddresses) {
    throw new RefusedSource(address, `It names more than ${mostAddresses} addresses.`);
  }
  return entries;
}

/**
 * @param base what addresses in it are relative to
 * @returns null for what is neither RSS nor Atom
 */
export async function parseFeed(text: string, base: string): Promise<FeedEntry[] | null> {
  const entries: FeedEntry[] = [];
  let isFeed = false;
  let isFirst = true;
  let depth = 0;
  let entryDepth = 0;
  let entry: FeedEntry | null = null;
  let word = '';
  const take = (link: string | undefined) => {
    const address = link?.trim() ?? '';
    if (entry === null || entry.address !== '' || address === '' || !URL.canParse(address, base))
      return;
    entry.address = new URL(address, base).href;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (isFirst) isFeed = /^(rss|feed|rdf:rdf)$/i.test(name);
        isFirst = false;
        word = '';
        if (name === 'item' || name === 'entry') {
          entry = { address: '', title: '', summary: '' };
          entryDepth = depth;
        }
        const isPage = (attributes['rel'] ?? 'alternate') === 'alternate';
        if (name === 'link' && isPage && depth === entryDepth + 1) take(attributes['href']);
      },
      ontext(part) {
        word += part;
      },
      onclosetag(name) {
        if (entry !== null && depth === entryDepth + 1) {
          const said = plain(word);
          if (name === 'title') entry.title = said;
          if (name === 'link' && word.trim() !== '') take(word);
          if (name === 'description' || name === 'summary') entry.summary = said;
        }
        if (entry !== null && depth === entryDepth) {
          if (entry.address !== '') entries.push(entry);
          entry = null;
        }
        depth -= 1;
        word = '';
      },
    },
    { xmlMode: true },
  );
  await parseGently(parser, text, () => depth);
  return isFeed ? entries : null;
}

/** Descriptions hold HTML as text. */
function plain(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentagname: () => {
      text += ' ';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}
