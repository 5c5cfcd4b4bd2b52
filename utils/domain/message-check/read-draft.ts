import type { Draft } from '../../contract/draft.ts';
import type { AddressInText, Span } from '../links/addresses-in.ts';
import { readWords, type Word } from '../links/read-words.ts';
import type { MergeField } from '../snippet/find-merge-fields.ts';
import { liesIn, quotedHistory } from './quoted-history.ts';

export interface LinkRead extends Span {
  url: string;
  /** Its words are an address themselves. */
  bare: boolean;
}

/** A draft read once, for all that is looked for in it. Quoted history is left out of everything. */
export interface DraftRead {
  text: string;
  words: readonly Word[];
  /** Links and bare addresses that are no link, by place. */
  links: readonly LinkRead[];
  fields: readonly MergeField[];
}

/** Who sends more addresses than that sends no mail. */
const mostBare = 200;

/** Reads a draft; links that point outside its text are cut to it. */
export function readDraft({ text, links }: Draft): DraftRead {
  const quoted = quotedHistory(text);
  const { words, addresses, fields } = readWords(text, quoted);
  const isOurs = (from: number) => !liesIn(quoted, from);
  const web = addresses.filter(({ url, from }) => url !== '' && isOurs(from));
  const made = links.flatMap(({ from, to, url }): LinkRead[] => {
    const start = Math.min(from, text.length);
    const end = Math.min(to, text.length);
    if (end < start || !isOurs(start)) return [];
    return [{ from: start, to: end, url, bare: isAddress(web, start, end) }];
  });
  const overlaps = (span: Span) => made.some(({ from, to }) => from < span.to && span.from < to);
  const bare = web.filter((address) => !overlaps(address)).slice(0, mostBare);
  return {
    text,
    words,
    links: [...made, ...bare.map(({ from, to, url }) => ({ from, to, url, bare: true }))].toSorted(
      (a, b) => a.from - b.from,
    ),
    fields: fields.filter(({ from }) => isOurs(from)),
  };
}

const isAddress = (addresses: readonly AddressInText[], from: number, to: number) =>
  addresses.some((address) => address.from === from && address.to === to);
