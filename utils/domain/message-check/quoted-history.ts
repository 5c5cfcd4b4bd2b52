import type { Span } from '../links/addresses-in.ts';

/** "On Mon, 3 Feb, Anna wrote:": where such a line ends, what others wrote begins. */
const attribution =
  /^(?:on .* wrote|am .* schrieb.*|le .* a écrit|el .* escribió|il .* ha scritto|op .* schreef.*)\s?:$/iu;
const opening = /^(?:on|am|le|el|il|op)\s/i;
const separator =
  /^-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message d’origine|message transféré|mensaje original|mensaje reenviado)\s?-{2,}$/iu;
const sender = /^\*?(?:from|von|de|da|van)\s?:/i;
const sentAt = /^\*?(?:sent|date|gesendet|datum|envoyé|date d.envoi|enviado(?: el)?|fecha)\s?:/iu;
/** No line of a header is longer; longer ones are not looked at. */
const longestLine = 400;

/**
 * Where a text quotes what was written before: each line that begins with ">", and everything below
 * the first line that introduces an older mail.
 *
 * @returns spans in order, without overlaps
 */
export function quotedHistory(text: string): Span[] {
  const quoted: Span[] = [];
  const lines = linesOf(text);
  for (const [index, { line, from, to }] of lines.entries()) {
    if (line.startsWith('>')) {
      quoted.push({ from, to });
      continue;
    }
    if (introduces(line, lines, index)) {
      quoted.push({ from, to: text.length });
      break;
    }
  }
  return quoted;
}

interface Line extends Span {
  /** Trimmed; '' where it is too long to matter. */
  line: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const whole = to - from <= longestLine;
    const line = whole ? text.slice(from, to).trim() : text.slice(from, from + 8).trimStart();
    lines.push({ line: whole || line.startsWith('>') ? line : '', from, to });
    from = to + 1;
  }
  return lines;
}

function introduces(line: string, lines: readonly Line[], index: number): boolean {
  if (line.startsWith('-') && separator.test(line)) return true;
  if (opening.test(line)) {
    // Mail programs break the line where they please.
    const next = lines[index + 1]?.line ?? '';
    if (line.endsWith(':') && attribution.test(line)) return true;
    if (next.endsWith(':') && attribution.test(`${line} ${next}`)) return true;
  }
  if (!sender.test(line)) return false;
  return lines.slice(index + 1, index + 4).some((below) => sentAt.test(below.line));
}

/** Whether a place lies in one of the spans (in order, without overlaps). */
export function liesIn(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span !== undefined && span.from <= at;
}
