import { expect, test } from 'vitest';
import { textFingerprint } from './text-fingerprint.ts';

const text = `We cut the time it takes to close the books from ten days to three for a group of
forty plants, without a new ledger, because the reconciliation runs while the week is still open.`;

function distance(a: string, b: string): number {
  const different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  return different.toString(2).replaceAll('0', '').length;
}

test('it is 16 hexadecimal digits, and always the same', () => {
  expect(textFingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
  expect(textFingerprint(text)).toBe(textFingerprint(text));
  expect(textFingerprint('yes')).toMatch(/^[0-9a-f]{16}$/);
});

test('case, punctuation and white space make no difference', () => {
  expect(textFingerprint(text.toUpperCase().replaceAll(',', ' -- '))).toBe(textFingerprint(text));
});

test('an edited text is nearer than a different one', () => {
  const edited = text.replace('forty', 'fifty');
  const other =
    'Our warehouse scanners work through a network outage and sync when it is back again.';
  expect(distance(textFingerprint(text), textFingerprint(edited))).toBeLessThan(
    distance(textFingerprint(text), textFingerprint(other)),
  );
});

test('a text without words has none', () => {
  expect(textFingerprint(' — ')).toBe('');
});
