import type { PageContext } from '../contract/page-context.ts';

/** Signs that stand for one currency. `$`, `¥` and `kr` stand for several, and are left open. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  zł: 'PLN',
  R$: 'BRL',
};
/** Codes among the words of an amount; any other word of three capitals could be anything. */
const codes =
  /\b(AED|AUD|BRL|CAD|CHF|CNY|DKK|EUR|GBP|HKD|INR|JPY|KRW|MXN|NOK|NZD|PLN|SAR|SEK|SGD|USD|ZAR)\b/;

/**
 * An amount as a page words it, in any usual notation: `$48,000.00`, `48.000,00 €`, `CHF 48'000`.
 * A last group of one or two digits is a fraction; of three, thousands.
 * @returns undefined where there is no single number
 */
export function readAmount(text: string | undefined): PageContext['amount'] {
  // Arabic and Persian digits mean the same ones.
  const plain = text?.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const numbers = plain?.match(/\d(?:[\d.,'’٬٫\s]*\d)?/g);
  if (!plain || numbers?.length !== 1 || /[-−(]\s*\d/.test(plain)) return undefined;
  const parts = /^(.*?)(?:[.,٫](\d{1,2}))?$/.exec(numbers[0] ?? '');
  const value = Number(`${parts?.[1]?.replaceAll(/\D/g, '')}.${parts?.[2] ?? 0}`);
  if (!Number.isFinite(value)) return undefined;
  const sign = Object.keys(signs).find((each) => plain.includes(each));
  const currency = codes.exec(plain)?.[1] ?? (sign && signs[sign]);
  return { value, ...(currency && { currency }) };
}
