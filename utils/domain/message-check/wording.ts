/** Longer ones are explanations. */
const longest = 120;

/** How people begin to tell what to do, rather than what to write. */
const instruction =
  /^(?:say|use|do|don['’]?t|avoid|never|please|instead|ask|talk|speak|refer|write|call|name|mention|replace|drop|remove|leave|prefer|describe|give|check|quote|link|see|just|only|no longer|not|tell|explain|show|try|better|always|stop|when|if|sag|sage|sagen|schreib|schreibe|schreiben|verwende|verwenden|nutze|nutzen|nenne|nennen|bitte|nicht|nie|niemals|stattdessen|besser|kein|keine|vermeide|vermeiden|dites|dire|utiliser|utilisez|écrire|écrivez|ne|éviter|évitez|préférer|préférez|parler|parlez|jamais|plutôt|diga|di|decir|use|usa|usar|evite|evita|evitar|no|nunca|escriba|mejor)(?![\p{L}\p{N}])/iu;
const quotation = /["“„«]\s*([^"“”„«»]{1,120}?)\s*["”“»]/gu;

/**
 * The words to put in the place of a retired phrase, out of what its author wrote under "say
 * instead"; null where that is no wording but an explanation, and only a person can decide.
 */
export function wordingOf(instead: string): string | null {
  const text = instead.trim();
  if (text === '' || text.includes('\n')) return null;
  if (!instruction.test(text)) return asWording(text);
  const quoted = [...text.slice(0, 1000).matchAll(quotation)].map(([, words]) => words ?? '');
  return quoted.length === 1 ? asWording(quoted[0] ?? '') : null;
}

function asWording(text: string): string | null {
  const whole = /^["“„«]\s*([^"“”„«»]+?)\s*["”“»][.]?$/u.exec(text)?.[1] ?? text;
  // Several sentences explain; the full stop of a single one would stand in the middle of another.
  const wording = whole.replace(/[.;,:]+$/, '').trim();
  if (wording === '' || wording.length > longest || /[.!?]\s/.test(wording)) return null;
  return wording;
}

/** A wording with the capital that what it replaces had. */
export function withCapitalOf(found: string, wording: string): string {
  const first = /\p{L}/u.exec(found)?.[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording;
}
