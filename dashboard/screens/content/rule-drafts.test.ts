import { expect, test } from 'vitest';
import { ruleSchema, type Rule } from '../../../utils/contract/rule.ts';
import { conditionKinds, listOf, newRule, ruleFault, toDraft, toRule } from './rule-drafts.ts';
import { ruleLine } from './rule-line.ts';

const only = (when: Rule['when']): Rule => ({ effect: 'only', when });
const never = (when: Rule['when']): Rule => ({ effect: 'never', when });

test('a rule comes back from the form as it went in', () => {
  const rules: Rule[] = [
    only({ kind: 'mentions', phrases: ['Klaro', 'dock booking'] }),
    never({ kind: 'company-size', values: ['1-50', '5001+'] }),
    only({ kind: 'record-kind', values: ['deal'] }),
  ];
  expect(rules.map(toDraft).map(toRule)).toEqual(rules);
  expect(rules.map(toDraft).map(ruleFault)).toEqual([undefined, undefined, undefined]);
});

test('every kind of condition can be chosen, and what is made of it is one', () => {
  for (const kind of conditionKinds) {
    const values = kind === 'mentions' ? [] : listOf[kind].values.slice(0, 1);
    const rule = toRule({ ...newRule(), kind, values, phrases: ' Klaro ,, Klaro' });
    expect(ruleSchema.safeParse(rule).error, kind).toBeUndefined();
  }
});

test('a rule that says nothing, or too much, is told so', () => {
  const draft = newRule();
  expect(ruleFault({ ...draft, phrases: ' , ' })).toMatch(/at least one word/);
  expect(ruleFault({ ...draft, kind: 'stage' })).toMatch(/Tick at least one/);
  const many = Array.from({ length: 11 }, (_, index) => `word ${index}`).join(',');
  expect(ruleFault({ ...draft, phrases: many })).toMatch(/At most 10/);
  expect(ruleFault({ ...draft, phrases: 'x'.repeat(81) })).toMatch(/80/);
});

test('a rule reads as a sentence', () => {
  expect(ruleLine(only({ kind: 'mentions', phrases: ['Klaro'] }))).toBe(
    'Only when Klaro is mentioned',
  );
  expect(ruleLine(never({ kind: 'industry', values: ['retail', 'food'] }))).toBe(
    'Never when the industry is Retail or Food',
  );
  expect(ruleLine(only({ kind: 'language', values: ['de'] }))).toBe(
    'Only when the language is German',
  );
});
