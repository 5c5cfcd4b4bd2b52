import { expect, test } from 'vitest';
import { testAsset, testMessage } from '../../../test/content.ts';
import { messageKinds } from '../../contract/vocabulary.ts';
import { isCurrent } from './is-current.ts';
import { mayInsert } from './may-insert.ts';

test('internal content is never for a mail, whatever its kind', () => {
  expect(mayInsert(testAsset({ visibility: 'buyer' }))).toBe(true);
  expect(mayInsert(testAsset({ visibility: 'internal' }))).toBe(false);
  for (const kind of messageKinds) {
    expect(mayInsert(testMessage({ kind, visibility: 'internal' })), kind).toBe(false);
  }
});

test('talk tracks, battlecards and retired phrases are internal even when their record says otherwise', () => {
  const insertable = messageKinds.filter((kind) =>
    mayInsert(testMessage({ kind, visibility: 'buyer' })),
  );
  expect(insertable).toEqual(['value-proposition', 'objection-answer', 'boilerplate', 'snippet']);
});

test('dates: from its start, until just before its end', () => {
  const dates = { startsAt: 10, endsAt: 20 };
  expect([9, 10, 19, 20].map((now) => isCurrent(dates, now))).toEqual([false, true, true, false]);
  expect(isCurrent({ startsAt: null, endsAt: null }, 0)).toBe(true);
});

test('what nobody verified in time is held back like what has ended, whichever comes first', () => {
  const at = (heldFrom: number | null, endsAt: number | null) =>
    [9, 10, 14, 15, 19, 20].filter((now) => isCurrent({ startsAt: 10, endsAt, heldFrom }, now));
  expect(at(15, null)).toEqual([10, 14]);
  expect(at(15, 20)).toEqual([10, 14]);
  expect(at(20, 15)).toEqual([10, 14]);
  expect(at(null, null)).toEqual([10, 14, 15, 19, 20]);
});
