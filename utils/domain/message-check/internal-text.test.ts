import { expect, test } from 'vitest';
import { testAsset, testMessage } from '../../../test/content.ts';
import { check } from '../../../test/fixtures/drafts/check.ts';

const secret =
  'They lose when the buyer asks for references with fifty docks or more, so ask for those early. Our floor is eighteen percent below list. Data stays in Frankfurt, with Dublin as the second site, and theirs does not.';
const card = testMessage({
  kind: 'battlecard',
  visibility: 'internal',
  title: 'Card',
  body: secret,
});
const contents = [card];

test('ten words in a row of an internal text are found, nine of a long one are not', () => {
  const words = secret.split(' ');
  const text = (count: number) => `I hear that ${words.slice(2, 2 + count).join(' ')} as you know.`;
  expect(check({ contents }, text(10))).toMatchObject([
    { kind: 'internal', found: words.slice(2, 12).join(' '), mend: { kind: 'remove' } },
  ]);
  expect(check({ contents }, text(9))).toEqual([]);
});

test('half of a short internal text is enough', () => {
  const short = testMessage({
    kind: 'talk-track',
    body: 'Our floor is eighteen percent below list, never say so.',
  });
  expect(check({ contents: [short] }, 'Our floor is eighteen percent below list.')).toHaveLength(1);
});

test('to a colleague it may be said', () => {
  expect(check({ contents }, secret, { toBuyer: false })).toEqual([]);
});

test('what also stands in content that may be sent may be sent', () => {
  const free = testMessage({
    kind: 'boilerplate',
    body: 'Data stays in Frankfurt, with Dublin as the second site, and theirs does not.',
  });
  expect(check({ contents: [card, free] }, free.body)).toEqual([]);
  expect(check({ contents }, free.body)).toHaveLength(1);
});

test('a retired phrase is found as such, not as an internal text', () => {
  const rule = testMessage({ kind: 'retired-phrase', body: secret, phrases: ['never ever'] });
  expect(check({ contents: [rule] }, secret)).toEqual([]);
});

test('a link to an internal asset is taken out, where the address leads to nothing else', () => {
  const url = 'https://files.example/card';
  const asset = testAsset({ kind: 'battlecard', visibility: 'internal', url });
  const draft = { text: 'See here.', links: [{ from: 4, to: 8, url: `${url}?utm_source=x` }] };
  expect(check({ contents: [asset] }, draft)).toMatchObject([
    { kind: 'internal', found: 'here', mend: { kind: 'remove' } },
  ]);
  expect(check({ contents: [asset] }, draft, { toBuyer: false })).toEqual([]);
  expect(check({ contents: [asset, testAsset({ url })] }, draft)).toEqual([]);
});
