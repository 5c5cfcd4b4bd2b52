import { formOf, identityNames, isAudienceName, isTold, toName } from './columns.ts';

/**
 * What a source says of one item, by the contract's names. null: it says that there is none (an
 * empty cell); what it does not mention is not there.
 */
export interface Said {
  id?: string;
  type?: string;
  audience?: Record<string, unknown>;
  /** What a page seems to be, where nobody says what it is. */
  guessedKind?: string;
  [name: string]: unknown;
}

/** A cell that a spreadsheet would take for a formula, and one that was kept from being taken so. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const kept = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** For a spreadsheet: a text that it would compute gets an apostrophe, which `readCell` takes away. */
export const neutralised = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
export const readCell = (cell: string) => (kept.test(cell) ? cell.slice(1) : cell);

/** Values of a row or of a front matter, as what they mean; what can't be read stays as it came. */
export function toSaid(values: Record<string, unknown>): Said {
  const said: Said = {};
  const audience: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const name = toName(key);
    if (isTold(name)) continue;
    if ((identityNames as readonly string[]).includes(name)) {
      if (!isEmpty(value)) said[name] = textOf(value);
    } else if (isAudienceName(name)) audience[name] = isEmpty(value) ? null : toValue(name, value);
    else said[name] = isEmpty(value) ? null : toValue(name, value);
  }
  if (Object.keys(audience).length > 0) said.audience = audience;
  return said;
}

/** As it is written; what is no text is no id. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? `${value}` : '';

const isEmpty = (value: unknown) => value === '' || value === null || value === undefined;

function toValue(name: string, value: unknown): unknown {
  switch (formOf(name)) {
    case 'list':
      return toList(value);
    case 'rules':
      return typeof value === 'string' ? (parsed(value) ?? value) : value;
    case 'time':
      return toTime(value);
    case 'number':
      return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    case 'line':
      return typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : trimmed(value);
    default:
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** `a; b`, or JSON where an entry has a `;` of its own. */
function toList(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => toValue('title', each));
  if (typeof value !== 'string') return value;
  if (value.startsWith('[')) {
    const list = parsed(value);
    if (Array.isArray(list)) return list;
  }
  return value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The cell of a list, so that `toList` reads the same again. */
export const fromList = (values: readonly string[]): string =>
  values.some((value) => value.includes(';')) || values[0]?.startsWith('[')
    ? JSON.stringify(values)
    : values.join('; ');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment = /^([+-]\d{2})?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** A day (`2026-03-01`, its first moment UTC), a moment in ISO 8601, or epoch ms; else as it came. */
export function toTime(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (/^\d{10,16}$/.test(text)) return Number(text);
  if (!day.test(text) && !moment.test(text)) return value;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return value;
  // The 31st of February becomes the 3rd of March: that is not what was meant.
  const isReal = !day.test(text) || new Date(time).toISOString().startsWith(text);
  return isReal ? time : value;
}
