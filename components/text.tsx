import { createContext, useContext } from 'react';
import type en from '../public/_locales/en/messages.json';

export type TextKey = keyof typeof en;
/** The words for a key; `$1`, `$2` … are the values in order. */
export type Translate = (key: TextKey, ...values: (string | number)[]) => string;

const TextContext = createContext<Translate | null>(null);
export const TextProvider = TextContext.Provider;

export function useText(): Translate {
  const translate = useContext(TextContext);
  if (!translate) throw new Error('useText needs a TextProvider above it');
  return translate;
}

/** The form of a text that fits a number: keys end in `_one` and `_other`. */
export function counted<K extends string>(key: K, count: number): `${K}_one` | `${K}_other` {
  return new Intl.PluralRules().select(count) === 'one' ? `${key}_one` : `${key}_other`;
}
