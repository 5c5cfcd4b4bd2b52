/** Where a mail stops being its writer's own words: history that a program put below. */
const historyHead =
  /^(?:-{2,}\s*(?:original message|ursprungliche nachricht|urspr[üu]ngliche nachricht|message d'origine|forwarded message|mensaje original)|on .{4,120} wrote:$|am .{4,120} schrieb .{1,120}:$|le .{4,120} a [ée]crit\s?:$|el .{4,120} escribi[óo]:$|(?:from|von|de): .{1,200}$)/i;
const closing =
  /^(?:--\s*$|(?:(?:best|kind|warm|many)\s+)?(?:regards|wishes|thanks)\b|sincerely\b|cheers\b|(?:mit\s+)?(?:freundlichen|besten|herzlichen|viele)\s+gr[uü][sß]|cordialement\b|bien [àa] vous\b|saludos\b|atentamente\b|thanks,?$|thank you,?$|danke,?$|merci,?$)/i;

/** A signature this long is no signature. */
const longestSignature = 12;

/**
 * Splits a mail's text into what its writer says and what stands below it: a signature, or history
 * that wasn't marked as such. Lines that begin with ">" are history wherever they stand.
 */
export function mailParts(text: string): { own: string; below: string } {
  const own: string[] = [];
  const below: string[] = [];
  const lines = text.split('\n');
  let ended = false;
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim().slice(0, 300);
    if (!ended && own.length > 0) {
      ended =
        historyHead.test(trimmed) ||
        (lines.length - at <= longestSignature && closing.test(trimmed));
    }
    (ended || trimmed.startsWith('>') ? below : own).push(line);
  }
  return { own: own.join('\n'), below: below.join('\n') };
}
