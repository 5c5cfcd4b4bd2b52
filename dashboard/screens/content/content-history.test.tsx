import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../utils/contract/history.ts';
import { ContentHistory } from './content-history.tsx';

const entry = (
  step: NonNullable<HistoryEntry['said']>['step'],
  state: NonNullable<HistoryEntry['said']>['state'],
  note: string,
): HistoryEntry => ({
  at: 0,
  byName: 'Mara Lind',
  action: 'feedback',
  from: null,
  to: null,
  version: 1,
  note,
  changes: [],
  together: 1,
  said: { feedbackId: 'f', verdict: 'outdated', step, state },
});

test('what reps said and what became of it is told in words; a version is said, not quoted', () => {
  const page = renderToStaticMarkup(
    <ContentHistory
      history={[
        entry('state', 'done', 'v2'),
        entry('answer', 'seen', 'In May.'),
        entry('said', 'new', 'Old logo'),
      ]}
    />,
  );
  expect(page).toContain('On the feedback “Outdated”: Fixed in v2');
  expect(page).not.toContain('<q>v2</q>');
  expect(page).toContain('On the feedback “Outdated”: Answered');
  expect(page).toContain('<q>In May.</q>');
  expect(page).toContain('Feedback: Outdated');
  expect(page).toContain('<q>Old logo</q>');
});
