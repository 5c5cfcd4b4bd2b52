import type { ReactNode } from 'react';
import { createElement, Fragment } from 'react';
import messages from './_locales/en/messages.json';
import { formatNumber } from './format/numbers.ts';

export type TextKey = keyof typeof messages;
/** The keys that come in a form for one and a form for more. */
export type CountedKey = TextKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The words for a key; `$1`, `$2` … are the values in order. */
export function t(key: TextKey, ...values: (string | number)[]): string {
  return messages[key].message.replaceAll(/\$(\d)/g, (_, index: string) =>
    String(values[Number(index) - 1] ?? ''),
  );
}

/** The form of a text that fits a number: keys end in `_one` and `_other`. */
export function counted(key: CountedKey, count: number): TextKey {
  const form = new Intl.PluralRules().select(count) === 'one' ? 'one' : 'other';
  return `${key}_${form}` as TextKey;
}

/** "3 assets": `$1` is the number in the reader's form, then the other values. */
export function tn(key: CountedKey, count: number, ...values: (string | number)[]): string {
  return t(counted(key, count), formatNumber(count), ...values);
}

/** A text whose values are elements, so that a number in a sentence can be a link. */
export function rich(key: TextKey, ...values: ReactNode[]): ReactNode {
  const parts = messages[key].message.split(/(\$\d)/);
  return createElement(
    Fragment,
    null,
    ...parts.map((part) => (/^\$\d$/.test(part) ? values[Number(part[1]) - 1] : part)),
  );
}

type Family =
  | 'side'
  | 'measure'
  | 'format'
  | 'formatted'
  | 'webhook'
  | 'told'
  | 'sent'
  | 'stage'
  | 'industry'
  | 'persona'
  | 'kind'
  | 'verdict'
  | 'state'
  | 'status'
  | 'role'
  | 'region'
  | 'size'
  | 'host'
  | 'action'
  | 'visibility'
  | 'record'
  | 'site'
  | 'dimension'
  | 'rule'
  | 'unknown'
  | 'verify'
  | 'sameness'
  | 'request'
  | 'decide'
  | 'note'
  | 'notestate'
  | 'address'
  | 'importstate'
  | 'row'
  | 'source';

/** The name of a value of a closed list: `negotiation` → "Negotiation". */
export function nameOf(family: Family, value: string): string {
  const key = `${family}_${value.replaceAll(/[^a-z0-9]+/g, '_')}`;
  return key in messages ? t(key as TextKey) : value;
}

/** A language by its own name in the reader's: `de` → "German". */
export const languageName = (code: string) =>
  new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
