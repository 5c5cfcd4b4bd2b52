import { expect, test } from 'vitest';
import { sumVerdicts, type GivenVerdict } from './verdicts.ts';

const here = { stage: 'proposal', industry: 'retail' } as const;
const said = (
  userId: string,
  verdict: string,
  place: Partial<Pick<GivenVerdict, 'stage' | 'industry'>> = here,
): GivenVerdict => ({ stage: null, industry: null, ...place, userId, verdict });

test('the last word of each rep counts, and what they said of the draft check does not', () => {
  const given = [
    said('a', 'up'),
    said('a', 'down'),
    said('b', 'down'),
    said('b', 'up'),
    said('b', 'wrong-finding'),
    said('c', 'up'),
    said('c', 'outdated'),
  ];
  expect(sumVerdicts(given)).toEqual({ liked: 1, disliked: 1, unfit: [] });
});

test('three reps make a place unfit; two of them often do not', () => {
  const two = [said('a', 'not-relevant'), said('a', 'not-relevant'), said('b', 'wrong-audience')];
  expect(sumVerdicts(two).unfit).toEqual([]);
  expect(sumVerdicts([...two, said('c', 'not-relevant', { stage: 'renewal' })]).unfit).toEqual([]);
  const three = [...two, said('c', 'not-relevant')];
  expect(sumVerdicts(three).unfit).toEqual([{ ...here, reps: 3 }]);
  expect(sumVerdicts([...three, said('c', 'up', { stage: 'renewal' })]).unfit).toHaveLength(1);
  expect(sumVerdicts([...three, said('c', 'up')]).unfit).toEqual([]);
});

test('what is not known of a place is null', () => {
  const given = ['a', 'b', 'c'].map((who) => said(who, 'not-relevant', {}));
  expect(sumVerdicts(given).unfit).toEqual([{ stage: null, industry: null, reps: 3 }]);
});
