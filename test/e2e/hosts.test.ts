import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { pageContextSchema } from '../../utils/contract/page-context.ts';
import { hostAdapters } from '../../utils/hosts/registry.ts';
import { bundle } from '../bundle.ts';
import type { Expectation } from '../hosts/expectation.ts';
import type { Mutation } from '../hosts/mutate.ts';
import type { IsolatedPage } from './support/isolated.ts';
import { openIsolated, plainChromium } from './support/isolated.ts';
import { standIn } from './support/stand-ins.ts';

/**
 * The contract every adapter keeps, over every fixture there is: `<host>/<name>.html` with what it
 * should tell in `<name>.json`. In Chromium, in a world of our own beside the page's, where frames,
 * shadow roots and what is hidden are as a content script meets them. A new pair needs no code.
 */
const fixtures = new URL('../fixtures/hosts/', import.meta.url);
const load = (host: string, name: string) =>
  JSON.parse(readFileSync(new URL(`${host}/${name}.json`, fixtures), 'utf8')) as Expectation;
const pages = hostAdapters.flatMap(({ id }) =>
  readdirSync(new URL(`${id}/`, fixtures))
    .filter((name) => name.endsWith('.html'))
    .map((file) => {
      const name = file.replace('.html', '');
      return { host: id, name, expected: load(id, name) };
    }),
);
/** Sets of changes a page; thousands in `npm run test:all`. */
const mutationRuns = process.env['EXHAUSTIVE'] ? 3000 : 24;

let browser: Browser;
let script: string;

beforeAll(async () => {
  script = await bundle(new URL('../hosts/in-page.ts', import.meta.url), 'hosts');
  browser = await plainChromium();
});
afterAll(() => browser.close());

test('every adapter has at least three dated pages, all but the last of them one without a record', () => {
  for (const { id, name } of hostAdapters) {
    const own = pages.filter(({ host }) => host === id).map(({ expected }) => expected);
    expect(own.length, name).toBeGreaterThanOrEqual(3);
    for (const { seen } of own) expect(seen, name).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (id !== 'other')
      expect(
        own.some(({ context }) => context === null),
        name,
      ).toBe(true);
  }
  expect(pages.length).toBeGreaterThanOrEqual(33);
});

describe.each(pages)('$host reads $name', ({ host, name, expected }) => {
  let opened: IsolatedPage;
  beforeAll(async () => {
    opened = await openIsolated(browser, await standIn(host, name), script, 'hosts');
  });
  afterAll(() => opened.close());

  test('as its expectation says, in a form the background accepts', async () => {
    const read = () => opened.call<{ context: PageContext | null }>('read', host, expected);
    // A living page draws its editors and frames first.
    await expect.poll(read, { interval: 50 }).toEqual({ context: expected.context });
    const { context } = await read();
    pageContextSchema.nullable().parse(context);
    expect(await opened.call('ownerOf', expected.url)).toBe(host);
  });

  test('twice alike, and without touching the page', async () => {
    expect(await opened.call('readTwice', host, expected)).toEqual({
      alike: true,
      untouched: true,
    });
  });

  test('and knows its compose boxes and what must stay free', async () => {
    const found = await opened.call<{ editors: number; controls: number }>('found', host);
    if (expected.context?.canInsert) expect(found.editors).toBeGreaterThan(0);
    else if (host !== 'other') expect(found.editors).toBe(0);
    if (found.editors > 0 && host !== 'other') expect(found.controls).toBeGreaterThan(0);
  });

  test('or says what is missing when any part of it is gone', async () => {
    const readings = await opened.call<{ without: string; context: unknown }[]>(
      'readWithoutEach',
      host,
      expected,
    );
    for (const { without, context } of readings) {
      expect(pageContextSchema.nullable().safeParse(context).error, without).toBeUndefined();
    }
  });

  test('or less of it when the host has shipped: nothing breaks, nothing wrong is called certain', async () => {
    const mutation: fc.Arbitrary<Mutation> = fc.record({
      kind: fc.constantFrom('drop-attribute', 'rename-class', 'nest-deeper', 'translate'),
      at: fc.nat(10_000),
      which: fc.nat(1000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 12 }), async (mutations) => {
        expect(await opened.call('readMutated', host, expected, mutations)).toEqual([]);
      }),
      { numRuns: mutationRuns, seed: 20_261_122 },
    );
  });
});
