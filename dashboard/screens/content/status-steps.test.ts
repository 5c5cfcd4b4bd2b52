import { expect, test } from 'vitest';
import { contentStatuses } from '../../../utils/contract/vocabulary.ts';
import { stepsOf, wayBack } from './status-steps.ts';

test('a draft is reviewed before it is approved', () => {
  const steps = stepsOf({ status: 'draft', approvedVersion: null, latestVersion: 1 });
  expect(steps.map(({ to }) => to)).toEqual(['in-review', 'retired']);
});

test('an edit of what is approved can be approved too', () => {
  const record = { status: 'approved', approvedVersion: 1 } as const;
  expect(stepsOf({ ...record, latestVersion: 1 }).map(({ to }) => to)).toEqual([
    'draft',
    'retired',
  ]);
  expect(stepsOf({ ...record, latestVersion: 2 })[0]?.to).toBe('approved');
});

test('what was never approved comes back from retirement as a draft', () => {
  const retired = { status: 'retired', latestVersion: 1 } as const;
  expect(stepsOf({ ...retired, approvedVersion: null })[0]?.to).toBe('draft');
  expect(stepsOf({ ...retired, approvedVersion: 1 })[0]?.to).toBe('approved');
});

test('every step can be undone by steps that the server allows', () => {
  expect(wayBack('retired', 'approved')).toEqual(['approved']);
  expect(wayBack('draft', 'approved')).toEqual(['in-review', 'approved']);
  expect(wayBack('retired', 'in-review')).toEqual(['draft', 'in-review']);
  for (const status of contentStatuses) {
    for (const { to } of stepsOf({ status, approvedVersion: 1, latestVersion: 1 })) {
      expect(wayBack(to, status), `${to} to ${status}`).not.toBeNull();
    }
  }
});
