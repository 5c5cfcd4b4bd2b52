import { expect, test } from 'vitest';
import { judgeTypedTable } from './judge-typed-table.ts';

const table = {
  format: 1,
  host: 'zoho',
  version: 5,
  parts: {
    title: [
      { name: 'a', css: 'h1 >>> span' },
      { name: 'b', css: 'h2[' },
    ],
  },
  room: [{ css: '#x', style: 'right' }],
};
const judge = (typed: unknown, lowest = 5) =>
  judgeTypedTable(
    typeof typed === 'string' ? typed : JSON.stringify(typed),
    { host: 'zoho', lowest },
    (css) => !css.includes('['),
  );
const good = { ...table, parts: { title: [{ name: 'a', css: 'h1 >>> span' }] } };

test('a good table is what was typed', () => {
  expect(judge(good)).toEqual({ table: good });
});

test('what is no JSON, another host’s or malformed is told with its place', () => {
  expect(judge('{ "format": 1')).toMatchObject({
    faults: [{ path: '', message: expect.stringContaining('no JSON') }],
  });
  expect(judge({ ...good, host: 'gmail' })).toMatchObject({ faults: [{ path: 'host' }] });
  expect(judge({ ...good, parts: { nose: [] } })).toMatchObject({
    faults: [{ path: 'parts.nose' }],
  });
});

test('a selector that is none, and a version that is not newer, are found before it is sent', () => {
  expect(judge(table, 7)).toMatchObject({
    faults: [{ path: 'version' }, { path: 'parts.title.1.css' }],
  });
});
