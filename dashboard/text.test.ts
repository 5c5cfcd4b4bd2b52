import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goalMeasures, goalSides } from '../utils/contract/goals.ts';
import { readFields } from '../utils/contract/health.ts';
import { noteStates } from '../utils/contract/notes.ts';
import { requestStates } from '../utils/contract/requests.ts';
import { samenesses } from '../utils/contract/sameness.ts';
import { siteHealthStates } from '../utils/contract/site-health.ts';
import { webhookFormats, webhookStates, webhookTypes } from '../utils/contract/webhooks.ts';
import * as vocabulary from '../utils/contract/vocabulary.ts';
import messages from './_locales/en/messages.json';
import { nameOf, t, tn } from './text.ts';

test('values take their places, and numbers their form', () => {
  expect(t('compareMore', '9%', 30)).toBe('9% more than in the 30 days before.');
  expect(tn('shownTimes', 1)).toBe('shown once');
  expect(tn('shownTimes', 4120)).toBe('shown 4,120 times');
});

test('every value of every closed list has a name', () => {
  const lists = {
    stage: vocabulary.stages,
    industry: vocabulary.industries,
    persona: vocabulary.personas,
    kind: [...vocabulary.assetKinds, ...vocabulary.messageKinds],
    verdict: vocabulary.verdicts,
    state: vocabulary.feedbackStates,
    status: vocabulary.contentStatuses,
    role: vocabulary.roles,
    region: vocabulary.regions,
    size: vocabulary.companySizes,
    host: vocabulary.hostIds,
    record: vocabulary.recordKinds,
    site: siteHealthStates,
    visibility: vocabulary.visibilities,
    side: goalSides,
    measure: goalMeasures,
    format: webhookFormats,
    formatted: webhookFormats,
    webhook: webhookStates,
    told: [...webhookTypes, 'webhook.test'],
    verify: vocabulary.verifyStates,
    sameness: ['first', ...samenesses],
    request: requestStates,
    note: vocabulary.noteKinds,
    notestate: noteStates,
  } as const;
  for (const [family, values] of Object.entries(lists)) {
    for (const value of values) {
      expect(nameOf(family as keyof typeof lists, value), `${family} ${value}`).not.toBe(value);
    }
  }
});

test('every part of a page has a name', () => {
  for (const field of readFields) expect(Object.keys(messages)).toContain(`part_${field}`);
});

test('every text is used, and every counted text has both forms', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname })
    .filter((file) => !/^dist|\.test\./.test(file))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    .join('\n');
  // Families are named by a value: `stage_negotiation`.
  const family =
    /^(side|measure|format|formatted|webhook|told|sent|stage|industry|persona|kind|verdict|state|status|role|region|size|host|action|record|rule|unknown|visibility|device|site|part|verify|dimension|sameness|request|decide|note|notestate|address|importstate|row|source)_/;
  const keys = Object.keys(messages);
  const unused = keys.filter((key) => {
    const base = key.replace(/_(one|other)$/, '');
    return !family.test(key) && !sources.includes(`'${base}'`) && !sources.includes(`"${base}"`);
  });
  expect(unused).toEqual([]);
  for (const key of keys.filter((each) => each.endsWith('_other') && !family.test(each))) {
    expect(keys).toContain(key.replace(/_other$/, '_one'));
  }
});
