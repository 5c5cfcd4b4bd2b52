import { expect, test } from 'vitest';
import { judgeTable } from './judge-table.ts';

const table = {
  format: 1,
  host: 'pipedrive',
  version: 3,
  parts: { title: [{ name: 'heading', css: ' h1.title ' }], 'stage.deal': [] },
  room: [{ css: '#app', style: 'margin-right' }],
};
const faultsOf = (sent: unknown) => {
  const verdict = judgeTable(sent, 'pipedrive');
  return 'faults' in verdict
    ? [verdict.refusal, ...verdict.faults.map(({ path }) => path)]
    : verdict;
};

test('a good table comes back as browsers get it', () => {
  expect(judgeTable(table, 'pipedrive')).toEqual({
    table: { ...table, parts: { ...table.parts, title: [{ name: 'heading', css: 'h1.title' }] } },
  });
});

test('each fault is named by its path', () => {
  const parts = {
    title: [{ name: 'Heading', css: 'div:has(h1)' }],
    subtitle: [],
    stage: [{ name: 'x', css: 'b', html: true }],
  };
  expect(faultsOf({ ...table, parts, script: 'x' })).toEqual([
    'malformed',
    'parts.title.0.name',
    'parts.title.0.css',
    'parts.subtitle',
    'parts.stage.0.html',
    'script',
  ]);
  for (const sent of [null, 'x', [], 7]) expect(faultsOf(sent)).toEqual(['malformed', '']);
});

test('another host, a newer format and a table too heavy are each told as what they are', () => {
  expect(faultsOf({ ...table, host: 'zoho' })).toEqual(['other-host', 'host']);
  expect(faultsOf({ format: 2, anything: true })).toEqual(['too-new', 'format']);
  const long = Array.from({ length: 8 }, (_, at) => ({ name: `n${at}`, css: 'x'.repeat(399) }));
  const heavy = Object.fromEntries(
    ['title', 'company', 'stage', 'subject', 'sender', 'quoted', 'amount', 'country'].map(
      (part) => [part, long],
    ),
  );
  expect(faultsOf({ ...table, parts: heavy })).toEqual(['too-large', '']);
});
