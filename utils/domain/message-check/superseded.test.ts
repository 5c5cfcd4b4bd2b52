import { expect, test } from 'vitest';
import { testMessage } from '../../../test/content.ts';
import { check } from '../../../test/fixtures/drafts/check.ts';
import type { Tombstone } from '../../contract/catalogue.ts';
import { textFingerprint } from '../links/text-fingerprint.ts';
import { applyMend } from './apply-mend.ts';

const old =
  'Hello {{first_name}}, our trucks wait 45 minutes less at the gate since they book a dock, and you pay 61 euro a month for it.';
const body = old.replace('45', '38').replace('61', '64');
const message = (part: Parameters<typeof testMessage>[0] = {}) =>
  testMessage({ kind: 'snippet', title: 'Intro', body, earlier: [textFingerprint(old)], ...part });
const fill = (text: string) => text.replace('{{first_name}}', 'Anna');
const fields = { first_name: 'Anna' };

test('an earlier version is found and replaced by the current one, greeting and all', () => {
  const draft = { text: `Re: gate\n\n${fill(old)} Best, Mara`, links: [] };
  const contents = [message()];
  const [finding, ...more] = check({ contents }, draft, { fields });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ kind: 'superseded', found: fill(old), rule: 'Intro' });
  if (finding === undefined) return;
  const mended = applyMend(draft, finding);
  expect(mended.text).toBe(`Re: gate\n\n${fill(body)} Best, Mara`);
  expect(check({ contents }, mended, { fields })).toEqual([]);
});

test('without a value for a field, nobody replaces it', () => {
  const [finding] = check({ contents: [message()] }, fill(old));
  expect([finding?.kind, finding?.mend]).toEqual(['superseded', null]);
});

test('the current text is fine: whole, shortened, reworded', () => {
  const contents = [message()];
  for (const text of [
    fill(body),
    fill(body).replace(', and you pay 64 euro a month for it', ''),
    fill(body).replace('since they book', 'now that they book'),
    'They wait less at the gate since they book a dock.',
  ]) {
    expect([text, check({ contents }, text, { fields })]).toEqual([text, []]);
  }
});

test('an edited earlier version is still one; scattered words of it are not', () => {
  const contents = [message()];
  expect(check({ contents }, fill(old).replace('our trucks', 'our own trucks'))).toHaveLength(1);
  const pieces = fill(old).match(/(?:\S+\s*){5}/g) ?? [];
  const filler = 'and then we went on to talk about something else for a while. '.repeat(8);
  expect(check({ contents }, pieces.join(` ${filler}`))).toEqual([]);
});

test('both versions in one mail: only the earlier is found', () => {
  const text = `${fill(body)}\n\n${fill(old)}`;
  const [finding, ...more] = check({ contents: [message()] }, text, { fields });
  expect(more).toEqual([]);
  expect(text.slice(finding?.from)).toContain('45 minutes');
  expect(finding?.found).not.toContain('38 minutes');
});

test('one price in a short text is enough', () => {
  const contents = [
    message({
      body: 'The list price is 64 euro.',
      earlier: [textFingerprint('The list price is 61 euro.')],
    }),
  ];
  expect(check({ contents }, 'You asked. The list price is 61 euro. Fine?')[0]?.mend).toEqual({
    kind: 'replace',
    text: 'The list price is 64 euro.',
  });
  expect(check({ contents }, 'The list price is 64 euro.')).toEqual([]);
});

test('a text of three or four words is found as a whole sentence only', () => {
  const contents = [message({ body: 'Call us.', earlier: [textFingerprint('Ring us any time')] })];
  expect(check({ contents }, 'Hello. Ring us any time!')).toHaveLength(1);
  expect(check({ contents }, 'You can ring us any time.')).toEqual([]);
});

test('a message whose new version starts later still says the old one', () => {
  expect(check({ contents: [message({ startsAt: 2000 })] }, fill(old))).toEqual([]);
});

test('a retired message is found; its replacement is put in where one may be sent', () => {
  const next = testMessage({ kind: 'snippet', title: 'New', body: 'Ask us about **slots**.' });
  const track = testMessage({
    kind: 'talk-track',
    visibility: 'internal',
    body: 'Ask about slots.',
  });
  const tombstone = (replacementId: string | null): Tombstone => ({
    type: 'message',
    id: testMessage().id,
    reason: 'retired',
    title: 'Intro',
    addressKey: '',
    fingerprint: textFingerprint(old),
    replacementId,
    removedAt: 1,
  });
  const mendOf = (replacementId: string | null) =>
    check({ contents: [next, track], tombstones: [tombstone(replacementId)] }, fill(old)).map(
      ({ mend }) => mend,
    );
  expect(mendOf(next.id)).toEqual([{ kind: 'replace', text: 'Ask us about slots.' }]);
  expect(mendOf(track.id)).toEqual([null]);
  expect(mendOf(null)).toEqual([null]);
});

test('an earlier version of an internal text is internal, and is never replaced by the newer one', () => {
  const contents = [message({ kind: 'talk-track', visibility: 'internal' })];
  expect(check({ contents }, fill(old)).map(({ kind, mend }) => [kind, mend])).toEqual([
    ['internal', { kind: 'remove' }],
  ]);
  expect(check({ contents }, fill(old), { toBuyer: false })).toEqual([]);
});
