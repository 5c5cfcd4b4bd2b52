import { expect, test } from 'vitest';
import { regionOf } from './region.ts';

test.each([
  ['Germany', 'europe'],
  ['Deutschland', 'europe'],
  ['États-Unis', 'north-america'],
  ['USA', 'north-america'],
  ['br', 'latin-america'],
  ['日本', 'asia-pacific'],
  ['United Arab Emirates', 'middle-east-africa'],
  ['Atlantis', undefined],
])('the country %s', (country, region) => expect(regionOf(country, undefined)).toBe(region));

test('without a country, the ending of an address tells, unless everybody uses it', () => {
  expect(regionOf(undefined, 'northmoor.co.uk')).toBe('europe');
  expect(regionOf(undefined, 'northmoor.com')).toBeUndefined();
  expect(regionOf(undefined, 'northmoor.io')).toBeUndefined();
  expect(regionOf(undefined, undefined)).toBeUndefined();
});
