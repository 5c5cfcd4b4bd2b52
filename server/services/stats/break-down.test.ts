import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakDown, byContent, countSlice } from './break-down.ts';
import type { PersonRow } from './person-rows.ts';

const row = (userId: string, fields: Partial<PersonRow> = {}): PersonRow => ({
  userId,
  kind: 'shown',
  count: 1,
  contentId: '',
  host: 'gmail',
  stage: '',
  industry: '',
  team: '',
  ...fields,
});
const on = (host: string, ...people: string[]) => people.map((userId) => row(userId, { host }));

test('a host of two people is not told, and neither is another that would tell of it', () => {
  const rows = [
    ...on('gmail', 'a', 'b', 'c', 'd'),
    ...on('outlook', 'a', 'b'),
    ...on('close', 'a', 'b', 'c'),
  ];
  const parts = breakDown(rows, {}, 'host');
  expect([...parts].map(([key, figures]) => [key, figures?.people ?? null])).toEqual([
    ['gmail', 4],
    ['outlook', null],
    ['close', null],
  ]);
  expect(countSlice(rows, {})).toMatchObject({ people: 4, funnel: { shown: 9 } });
});

test('a filter shows nothing that the table hides', () => {
  const rows = [
    ...on('gmail', 'a', 'b', 'c', 'd'),
    ...on('outlook', 'a'),
    ...on('close', 'a', 'b', 'c'),
  ];
  expect(countSlice(rows, { host: 'gmail' })).not.toBeNull();
  expect(countSlice(rows, { host: 'outlook' })).toBeNull();
  // Three people, but with the total it would leave the one of Outlook.
  expect(countSlice(rows, { host: 'close' })).toBeNull();
  expect(countSlice(rows, { host: 'zoho' })).toBeNull();
});

test('an asset is counted whole, and a part of it only where its parts may be told', () => {
  const rows = [
    ...on('gmail', 'a', 'b', 'c').map((each) => ({ ...each, contentId: 'x' })),
    ...on('outlook', 'a').map((each) => ({ ...each, contentId: 'x' })),
    ...on('gmail', 'a', 'b', 'c').map((each) => ({ ...each, contentId: 'y' })),
  ];
  expect(byContent(rows, {}).get('x')?.funnel.shown).toBe(4);
  expect(byContent(rows, { host: 'gmail' }).get('x')).toBeNull();
  const more = on('gmail', 'd', 'e', 'f').map((each) => ({ ...each, contentId: 'z' }));
  const parts = byContent([...rows, ...more, ...more], { host: 'gmail' });
  // The filter's total is told: one alone that is hidden would be what the others leave of it.
  expect([parts.get('x'), parts.get('y')]).toEqual([null, null]);
  expect(parts.get('z')?.funnel.shown).toBe(6);
});

test('whatever happened: what is told rests on three, and what is missing is never one alone', () => {
  const rows = fc.array(
    fc.record({
      userId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      host: fc.constantFrom('gmail', 'outlook', 'close', ''),
      stage: fc.constantFrom('discovery', 'proposal'),
      team: fc.constantFrom('north', 'south'),
      kind: fc.constantFrom('shown', 'inserted'),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, (some) => {
      const all = some.map(({ userId, ...fields }) => row(userId, fields));
      for (const slice of [{}, { stage: 'proposal' }, { stage: 'proposal', team: 'north' }]) {
        const parts = [...breakDown(all, slice, 'host')];
        for (const [, figures] of parts) if (figures) expect(figures.people).toBeGreaterThan(2);
        const missing = parts.filter(([, figures]) => figures === null);
        if (parts.length > 1) expect(missing).not.toHaveLength(1);
        const total = countSlice(all, slice);
        if (total === null || missing.length > 0) continue;
        const sum = parts.reduce((shown, [, figures]) => shown + (figures?.funnel.shown ?? 0), 0);
        expect(sum).toBe(total.funnel.shown);
      }
    }),
  );
});
