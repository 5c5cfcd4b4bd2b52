/** A piece of a text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** An address as it stands in a text; `url` is '' for a mail address. */
export interface AddressInText extends Span {
  url: string;
}

/** What every address has. */
const marker = /[/@]|www\./gi;
const bareHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,24}(?::\d+)?\//i;
const opening = new Set('([{<"\'“„‘«');
const closing = new Set('.,;:!?)]}>"\'”“’»*_');

/**
 * The web and mail addresses that stand in a text, in order: with a scheme, with `www.`, or as
 * `host.tld/path`. Looks only around what every address has, and at no place twice, so that a text
 * made to hurt costs no more than another.
 */
export function addressesIn(text: string): AddressInText[] {
  const found: AddressInText[] = [];
  marker.lastIndex = 0;
  for (let hit = marker.exec(text); hit !== null; hit = marker.exec(text)) {
    let from = hit.index;
    const before = found.at(-1)?.to ?? 0;
    while (from > before && !isSpace(text, from - 1)) from -= 1;
    let to = hit.index;
    while (to < text.length && !isSpace(text, to)) to += 1;
    marker.lastIndex = to;
    const address = addressIn(text.slice(from, to), from);
    if (address !== null) found.push(address);
  }
  return found;
}

/** The address in one word between blanks, if it is or holds one. */
function addressIn(token: string, offset: number): AddressInText | null {
  let start = token.search(/https?:\/\//i);
  if (start < 0) start = token.search(/www\.[^.]/i);
  // The address of a markdown link may be without host: it is no words either.
  const markdown = token.indexOf('](');
  if (markdown >= 0 && (start < 0 || markdown < start)) start = markdown + 2;
  if (start < 0) {
    start = 0;
    while (start < token.length && opening.has(token.charAt(start))) start += 1;
    const mail = token.indexOf('@', start);
    if (!bareHost.test(token.slice(start, start + 300)) && mail <= start) return null;
    if (mail > start && !/^@[^@]*\p{L}/u.test(token.slice(mail, mail + 300))) return null;
  }
  let end = token.length;
  while (end > start && closing.has(token.charAt(end - 1))) {
    // A bracket that was opened within the address is part of it.
    if (token.charAt(end - 1) === ')' && token.slice(start, end - 1).includes('(')) break;
    end -= 1;
  }
  const stop = token.slice(start, end).search(/[<>"”»]|\]\(|\)\[/);
  if (stop > 0) end = start + stop;
  if (end <= start) return null;
  const address = token.slice(start, end);
  return { from: offset + start, to: offset + end, url: withScheme(address) };
}

function withScheme(address: string): string {
  if (/^https?:\/\//i.test(address)) return address;
  if (/^www\./i.test(address) || bareHost.test(address.slice(0, 300))) return `https://${address}`;
  return '';
}

/** As `\s`, without a regular expression for each letter. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 160 || (code >= 0x1680 && code <= 0x3000 && /\s/.test(text.charAt(at)));
}
