import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testId } from '../../../test/content.ts';
import { matchLead } from './match-lead.ts';

const term = (label: string) => ({ id: testId(), label });
const [webinar, autumn, web, partner] = [
  term('Webinar'),
  term('Autumn webinar'),
  term('Web'),
  term('Partner referral'),
];
const [spring, dock] = [term('Spring 2026'), term('Dock days')];
const leads = { sources: [webinar, autumn, web, partner], campaigns: [spring, dock] };
const source = (text: string) => matchLead(text, leads).source;
const campaign = (text: string) => matchLead(text, leads).campaign;

test('reads the value in its caption’s line, below it, or in the line after', () => {
  expect(source('Lead source: Webinar')).toBe(webinar.id);
  expect(source('Name\nDana\nLead Source\nWEBINAR\nPhone')).toBe(webinar.id);
  expect(source('Original source\nEdit field\nWeb')).toBe(web.id);
  expect(source('Leadquelle\nPartner-Referral')).toBe(partner.id);
  expect(campaign('Primary campaign source\nDock Days')).toBe(dock.id);
});

test('the longer label wins over one that stands within it', () => {
  expect(source('Source: Autumn webinar')).toBe(autumn.id);
});

test('whole words only', () => {
  expect(source('Lead source: Webinars and website')).toBeNull();
});

test('without a caption, a label of several words that is the only one', () => {
  expect(source('They came to us by partner referral in May.')).toBe(partner.id);
  expect(source('Partner referral, or was it the Autumn webinar?')).toBeNull();
  expect(source('We met at a webinar. See our web.')).toBeNull();
  expect(campaign('Met at the Dock Days fair')).toBe(dock.id);
});

test('a sentence that speaks of a source is no caption for what stands below', () => {
  expect(source('We must find the source of this problem before we can go on.\nWeb')).toBeNull();
});

test('nothing but an id of the lists ever comes out, whatever a page says', () => {
  const ids = new Set<string | null>([
    null,
    ...[...leads.sources, ...leads.campaigns].map(({ id }) => id),
  ]);
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('Lead source', 'Campaign', '\n', 'Webinar', 'Tamarisk', 'Spring 2026', ': '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const found = matchLead(pieces.join(' '), leads);
      expect(Object.keys(found)).toEqual(['source', 'campaign']);
      expect(ids.has(found.source) && ids.has(found.campaign)).toBe(true);
    }),
  );
});

test('a workspace without lists learns nothing', () => {
  expect(matchLead('Lead source: Webinar', { sources: [], campaigns: [] })).toEqual({
    source: null,
    campaign: null,
  });
});

test('a page made to hurt costs no more than another', () => {
  const began = performance.now();
  source('source '.repeat(60_000));
  source('Lead source\n'.repeat(60_000));
  expect(performance.now() - began).toBeLessThan(1500);
});
