import { expect, test } from 'vitest';
import { testAsset } from '../../../test/content.ts';
import { everyone } from '../../contract/audience.ts';
import { isForTeam } from './is-for-team.ts';

const forTeams = (...teams: string[]) => testAsset({ audience: { ...everyone, teams } });

test('what names no team is for everybody, also for those in none', () => {
  expect(isForTeam(forTeams(), 'Nordics')).toBe(true);
  expect(isForTeam(forTeams(), '')).toBe(true);
  expect(isForTeam({ audience: {} }, 'Nordics')).toBe(true);
});

test('what names teams is for these alone', () => {
  const content = forTeams('Nordics', 'DACH');
  expect(isForTeam(content, 'DACH')).toBe(true);
  expect(isForTeam(content, 'Iberia')).toBe(false);
  expect(isForTeam(content, 'dach')).toBe(false);
  expect(isForTeam(content, '')).toBe(false);
});
