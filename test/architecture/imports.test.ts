import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Each room and what it may import of ours; libraries are judged below. */
const mayImport: Record<string, string[]> = {
  'utils/contract': [],
  'utils/domain': ['utils/contract'],
  'utils/hosts': ['utils/contract', 'utils/domain'],
  'utils/platform': ['utils/contract', 'utils/domain'],
  components: ['utils/contract', 'utils/domain', 'public'],
  entrypoints: ['utils/contract', 'utils/domain', 'utils/hosts', 'utils/platform', 'components'],
  server: ['utils/contract', 'utils/domain'],
  dashboard: ['utils/contract', 'utils/domain', 'components/ui'],
};

const files = globSync('{utils,components,entrypoints,server,dashboard}/**/*.{ts,tsx}', {
  cwd: root,
})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/dist/'));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const roomOf = (file: string) => Object.keys(mayImport).find((room) => file.startsWith(`${room}/`));

/** Every import of a file: its module name, and its path in the repository where it is ours. */
function importsOf(file: string) {
  const source = readFileSync(join(root, file), 'utf8');
  const names = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name]) => name ?? '',
  );
  return names.map((name) => ({
    name,
    path: name.startsWith('.')
      ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/')
      : null,
  }));
}

const code = files.filter((file) => !isTest(file));
const offenders = (
  judge: (file: string, imported: { name: string; path: string | null }) => boolean,
) =>
  code.flatMap((file) =>
    importsOf(file)
      .filter((imported) => judge(file, imported))
      .map(({ name }) => `${file} imports ${name}`),
  );

test('there is code to judge, in every room', () => {
  for (const room of Object.keys(mayImport)) {
    expect(
      code.some((file) => roomOf(file) === room),
      room,
    ).toBe(true);
  }
});

test('each room imports only the rooms it may', () => {
  const wrong = offenders((file, { path }) => {
    const own = roomOf(file);
    if (path === null || own === undefined) return false;
    const allowed = [own, ...(mayImport[own] ?? [])];
    return !allowed.some((room) => path.startsWith(`${room}/`));
  });
  expect(wrong).toEqual([]);
});

test('only platform and the entrypoints know the browser', () => {
  const wrong = offenders(
    (file, { name }) => name.startsWith('wxt/') && !/^(utils\/platform|entrypoints)\//.test(file),
  );
  expect(wrong).toEqual([]);
});

test('domain, hosts and contract know neither React nor storage', () => {
  const wrong = offenders(
    (file, { name }) =>
      /^utils\/(contract|domain|hosts)\//.test(file) &&
      /^(react|idb|hono|kysely|@tanstack)/.test(name),
  );
  expect(wrong).toEqual([]);
});

test('routes never touch the database', () => {
  const wrong = offenders(
    (file, { name, path }) =>
      file.startsWith('server/routes/') &&
      (name === 'kysely' || (path?.startsWith('server/db/') ?? false)),
  );
  expect(wrong).toEqual([]);
});

test('nobody imports an entrypoint from outside it', () => {
  const wrong = offenders(
    (file, { path }) =>
      (path?.startsWith('entrypoints/') ?? false) && !file.startsWith('entrypoints/'),
  );
  expect(wrong).toEqual([]);
});

test('the environment is read in server/main.ts alone', () => {
  const wrong = code.filter(
    (file) =>
      file !== 'server/main.ts' && readFileSync(join(root, file), 'utf8').includes('process.env'),
  );
  expect(wrong).toEqual([]);
});

test('no file is two things: none is longer than 300 lines', () => {
  const long = code.filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300,
  );
  expect(long).toEqual([]);
});

test('no file only passes on what others hold', () => {
  const barrels = code.filter((file) =>
    /^export (\*|\{[^}]*\}) from/m.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(barrels).toEqual([]);
});

test('what a user of the extension reads stands in the locales, and every text there is used', () => {
  const locale = JSON.parse(
    readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'),
  ) as object;
  const sources = [
    ...code.filter((file) => /^(components|entrypoints|utils\/platform)\//.test(file)),
    'wxt.config.ts',
  ]
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Families of texts are named by a value: `stage_negotiation`, `refused_internal`.
  const family =
    /^(stage|industry|persona|region|recordKind|kind|verdict|state|field|refused|problem|event|finding|mend|findingDone|note|noteHint|fit|side|request|measured)_/;
  const unused = Object.keys(locale).filter((key) => {
    const base = key.replace(/_(one|other)$/, '');
    return (
      !family.test(key) && !sources.includes(`'${base}'`) && !sources.includes(`__MSG_${key}__`)
    );
  });
  expect(unused).toEqual([]);
});
