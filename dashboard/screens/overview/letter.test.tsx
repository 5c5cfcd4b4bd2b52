import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { Overview } from '../../../utils/contract/stats.ts';
import { Letter } from './letter.tsx';

const overview: Overview = {
  period: { days: 30, from: '2026-05-19', to: '2026-06-17', timeZone: 'Europe/Berlin' },
  activeReps: { count: 4, of: 4, previous: 3 },
  funnel: { shown: 282, opened: 94, used: 84, visited: 0, feedback: 3 },
  finding: 'too-few',
  countVisits: false,
  previousFunnel: { shown: 282, opened: 94, used: 84, visited: 0, feedback: 3 },
  byDay: [],
  mostUsed: [],
  neverUsed: { count: 2, of: 7, assets: [] },
  feedbackWaiting: { count: 0, oldestAt: null },
};

const markup = renderToStaticMarkup(
  <Router ssrPath="/">
    <Letter overview={overview} />
  </Router>,
);

test('uses are not put down to the reps alone: marketers and admins use cues too', () => {
  const words = markup.replaceAll(/<[^>]*>/g, '');
  expect(words).toContain('4 of 4 reps used Cuecard in the last 30 days, 1 more');
  expect(words).toContain('before. Cues were used 84 times, the same as');
  expect(words).toContain('That is 30% of what was shown.');
});

test('the number of uses leads to what was used', () => {
  const [link] = /<a [^>]*>84</.exec(markup) ?? [];
  expect(link).toContain('href="/usage"');
  expect(link).toContain('data-testid="used-figure"');
});
