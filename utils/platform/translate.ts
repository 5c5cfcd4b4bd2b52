import { browser } from 'wxt/browser';

/** The browser's own words for a key, in the person's language. */
export function translate(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as never, values.map(String)) || key;
}
