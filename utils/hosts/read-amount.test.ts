import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test.each([
  ['$48,000.00', { value: 48_000 }],
  ['US$ 1,200', { value: 1200 }],
  ['48.000,50 €', { value: 48_000.5, currency: 'EUR' }],
  ['48 000 kr', { value: 48_000 }],
  ['48 000,5 SEK', { value: 48_000.5, currency: 'SEK' }],
  ["CHF 48'000", { value: 48_000, currency: 'CHF' }],
  ['€84,000', { value: 84_000, currency: 'EUR' }],
  ['¥1,200,000', { value: 1_200_000 }],
  ['1,200,000 JPY', { value: 1_200_000, currency: 'JPY' }],
  ['R$ 9.500', { value: 9500, currency: 'BRL' }],
  ['٤٨٬٠٠٠ SAR', { value: 48_000, currency: 'SAR' }],
  ['0', { value: 0 }],
])('%s is read', (text, amount) => {
  expect(readAmount(text)).toEqual(amount);
});

test.each(['', '--', 'n/a', '10 to 20', '-500', '(500)', undefined])(
  '%s is no amount, and none is guessed',
  (text) => {
    expect(readAmount(text)).toBeUndefined();
  },
);
