import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { Digest } from '../../../utils/contract/digest.ts';
import { DigestLetter } from './digest-letter.tsx';

const norrland = { type: 'asset', id: 'a1', title: 'Norrland' } as const;
const digest: Digest = {
  week: '2026-W46',
  from: '2026-11-09',
  to: '2026-11-15',
  timeZone: 'Europe/Berlin',
  isOver: true,
  used: { count: 31, previous: 25 },
  shown: 210,
  activeReps: { count: 3, of: 7, previous: 4 },
  mostUsed: [],
  waiting: {
    feedback: 0,
    oldestFeedbackAt: null,
    inReview: { assets: 2, messages: 5 },
    toVerify: { overdue: 6, held: 0 },
    requests: 8,
  },
  missing: { gaps: 9, mostWanted: [], neverUsed: { count: 39, of: 53 } },
  changed: {
    approved: { count: 1, contents: [norrland] },
    retired: { count: 0, contents: [] },
  },
  goals: [],
};

const markup = renderToStaticMarkup(
  <Router ssrPath="/">
    <DigestLetter digest={digest} />
  </Router>,
);
const linkOf = (value: number) =>
  new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${String(value)}<`)
    .exec(markup)?.[1]
    ?.replaceAll('&amp;', '&');

test('each number leads to what it counts, in the week it counts', () => {
  const week = 'from=2026-11-09&to=2026-11-15';
  expect([3, 31, 9, 39, 2, 5, 6, 8, 1].map(linkOf)).toEqual([
    `/?${week}#active-reps`,
    `/usage?${week}`,
    `/gaps?${week}`,
    `/?${week}#never-used`,
    '/assets?status=in-review',
    '/messages?status=in-review',
    '/verify?whose=all&state=overdue',
    '/requests?state=open',
    '#approved',
  ]);
});

test('what is nothing is said in words, or not at all', () => {
  const words = markup.replaceAll(/<[^>]*>/g, ' ');
  expect(words).toContain('Nothing was retired.');
  expect(words).not.toContain('feedback');
});
