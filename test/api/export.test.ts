import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { everyone } from '../../utils/contract/audience.ts';
import { assetInputSchema, messageInputSchema } from '../../utils/contract/content.ts';
import {
  assetKinds,
  industries,
  languages,
  messageKinds,
  stages,
  visibilities,
} from '../../utils/contract/vocabulary.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { createContents } from '../../server/services/content/create-contents.ts';
import { assetFields, messageFields, toColumns } from '../../server/services/content/fields.ts';
import { approvedAsset, draftAsset, draftMessage, patch } from './support/content.ts';
import { sendCsv, sendImport } from './support/imports.ts';
import { onBothEngines } from './support/on-engines.ts';
import type { TestWorkspace } from './support/world.ts';

/** Texts that meddle with CSV, YAML and spreadsheets, beside ordinary ones. */
const nasty = fc.constantFrom(
  '=1+1',
  '-x',
  "'=x",
  '@a',
  '"q"',
  'a;b',
  '[x]',
  '---',
  '# h',
  'null',
  'yes',
  '1',
  '2026-03-01',
  'a: b',
  ' x ',
  '\t',
  '\n',
  '\r\n',
  ',',
  '{{x}}',
  '|',
  '>',
  '&',
  '*',
  '!',
  '%',
  '\u2028',
  '\uFEFF',
  '＝1',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 8, unit: 'grapheme' })), { maxLength: 5 })
  .map((parts) => parts.join('').replaceAll('\0', ''));
const line = text.map((value) => value.trim() || 'x');
const list = fc.array(
  line.map((value) => value.slice(0, 50).toWellFormed().trim() || 'y'),
  { maxLength: 4 },
);
const time = fc.option(fc.integer({ min: 0, max: 8_640_000_000_000_000 }), { nil: null });
const rule = fc.record({
  effect: fc.constantFrom('only', 'never'),
  when: fc.record({
    kind: fc.constant('mentions'),
    phrases: fc.array(line, { minLength: 1, maxLength: 2 }),
  }),
});
const shared = {
  title: line,
  summary: text,
  body: text,
  tags: list,
  language: fc.constantFrom(...languages),
  visibility: fc.constantFrom(...visibilities),
  audience: fc.record({
    stages: fc.subarray([...stages]),
    industries: fc.subarray([...industries]),
    competitors: list,
    teams: list,
    rules: fc.array(rule, { maxLength: 2 }),
  }),
  startsAt: time,
};
const asset = fc
  .record({
    ...shared,
    kind: fc.constantFrom(...assetKinds),
    minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
  })
  .map((input) => ({ type: 'asset' as const, input }));
const message = fc
  .record({
    ...shared,
    kind: fc.constantFrom(...messageKinds),
    phrases: list,
    instead: text,
    shortcut: line,
  })
  .map((input) => ({ type: 'message' as const, input }));

onBothEngines((world) => {
  let home: TestWorkspace;
  beforeEach(async () => {
    home = await world().foundWorkspace();
  });
  const download = async (path: string) => {
    const answer = await world().call('GET', path, { as: home.marketer });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /attachment; filename="cuecard-[\d-]+\./,
    );
    return new Uint8Array(await answer.arrayBuffer());
  };
  const filesOf = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip)).map(([path, bytes]) => ({
      path,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    }));
  const statesAfter = async () => {
    const csv = await sendCsv(world(), home.marketer, await download('/v1/export/content.csv'));
    const files = filesOf(await download('/v1/export/content.zip'));
    const folder = await sendImport(world(), home.marketer, { source: 'folder', name: 'x', files });
    return [csv, folder];
  };

  describe('importing an export changes nothing', () => {
    test('whatever the contents say', async () => {
      const { db } = world().system;
      let index = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(asset, message), { minLength: 1, maxLength: 12 }),
          async (drawn) => {
            home = await world().foundWorkspace();
            const items = drawn.map(({ type, input }) => {
              index += 1;
              const isInternal =
                type === 'message' &&
                ['talk-track', 'battlecard', 'retired-phrase'].includes(input.kind);
              const full = {
                ...input,
                audience: { ...everyone, ...input.audience },
                ...(isInternal && { visibility: 'internal' }),
              };
              const fields =
                type === 'asset'
                  ? assetFields(
                      assetInputSchema.parse({
                        ...full,
                        url: `https://files.example/=${index}?a=1&b=%20`,
                      }),
                    )
                  : messageFields(messageInputSchema.parse(full));
              return { id: v7(), type, fields, columns: toColumns(fields) };
            });
            await inTransaction(db, (tx) =>
              createContents(tx, { workspaceId: home.id, userId: home.admin.userId }, items, {
                approve: false,
                ownerId: home.admin.userId,
                everyDays: null,
                note: '',
                together: 1,
                revision: 1,
                now: world().clock.now,
              }),
            );
            for (const detail of await statesAfter()) {
              expect(detail.import.problems).toEqual([]);
              expect(detail.rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
              expect(detail.total).toBe(items.length);
            }
          },
        ),
        { numRuns: 25, endOnFailure: true },
      );
    }, 120_000);

    test('of every status, and with two of the same address', async () => {
      const retired = await approvedAsset(world(), home, { url: 'https://files.example/twice' });
      await patch(world(), home, `/v1/assets/${retired}`, { status: 'retired' });
      await approvedAsset(world(), home, { url: 'https://files.example/twice' });
      await draftMessage(world(), home, { kind: 'battlecard' });
      for (const { rows } of await statesAfter()) {
        expect(rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      }
    });
  });

  test('a spreadsheet computes nothing of it', async () => {
    await draftAsset(world(), home, {
      title: '=HYPERLINK("http://evil.example")',
      summary: '+1',
      body: '@x',
      tags: ['-1'],
    });
    const csv = new TextDecoder().decode(await download('/v1/export/content.csv'));
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    for (const cell of csv.split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  test('all of it comes, also where there is nothing or a lot', async () => {
    expect(new TextDecoder().decode(await download('/v1/export/content.csv'))).toMatch(
      /^"id","type",.*\r\n$/,
    );
    expect(filesOf(await download('/v1/export/content.zip'))).toEqual([]);
    const lines = Array.from(
      { length: 450 },
      (_, row) => `Title ${row},https://files.example/many/${row},deck`,
    );
    const { import: made } = await sendCsv(
      world(),
      home.marketer,
      `title,url,kind\n${lines.join('\n')}`,
    );
    await world().json(202, 'POST', `/v1/imports/${made.id}/apply`, {
      as: home.marketer,
      body: {},
    });
    await world().system.imports.settle();
    expect(filesOf(await download('/v1/export/content.zip'))).toHaveLength(450);
  });
});
