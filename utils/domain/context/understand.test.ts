import { describe, expect, test } from 'vitest';
import { testContext } from '../../../test/content.ts';
import { facetsSchema } from '../../contract/facets.ts';
import { facetsOf, understand } from './understand.ts';
import { companySizeOf, industryOf, personaOf, stageOf } from './vocabulary-match.ts';

describe('a host’s own words become ours', () => {
  test.each([
    ['Contract sent', 'negotiation'],
    ['contractsent', 'negotiation'],
    ['Presentation scheduled', 'evaluation'],
    ['Qualified to buy', 'qualification'],
    ['Marketing qualified lead', 'qualification'],
    ['Closed won', 'closed-won'],
    ['Verhandlung', 'negotiation'],
    ['Renewal due', 'renewal'],
    ['Fnord', undefined],
  ])('stage %s', (text, stage) => expect(stageOf(text)).toBe(stage));

  test.each([
    ['LOGISTICS_AND_SUPPLY_CHAIN', 'logistics'],
    ['Hospital & Health Care', 'healthcare'],
    ['Insurance', 'insurance'],
    ['COMPUTER_SOFTWARE', 'software'],
    ['Lebensmittel', 'food'],
    ['Fnord', undefined],
  ])('industry %s', (text, industry) => expect(industryOf(text)).toBe(industry));

  test.each([
    ['VP Operations', 'operations'],
    ['Chief Information Security Officer (CISO)', 'security'],
    ['CFO', 'finance'],
    ['Head of Procurement', 'procurement'],
    ['Fnord', undefined],
  ])('job title %s', (text, persona) => expect(personaOf(text)).toBe(persona));

  test.each([
    ['1,400', '1001-5000'],
    ['501-1000', '201-1000'],
    ['50', '1-50'],
    ['5001+', '5001+'],
    ['many', undefined],
    ['0', undefined],
  ])('%s employees', (text, size) => expect(companySizeOf(text)).toBe(size));
});

describe('understand', () => {
  const buyer = {
    role: 'sender' as const,
    name: 'Odalys Ferncastle',
    address: 'odalys@northmoor.example',
  };
  const own = { role: 'self' as const, address: 'mara@harborline.example' };

  test('knows the other side from the rep', () => {
    expect(understand(testContext({ people: [own, buyer] }), {}, [])).toMatchObject({
      who: 'Odalys Ferncastle',
      domain: 'northmoor.example',
    });
  });

  test('takes no mail provider for a company', () => {
    const people = [{ role: 'sender' as const, address: 'odalys@gmail.com' }];
    expect(understand(testContext({ people }), {}, []).domain).toBeUndefined();
  });

  test('leaves missing what is missing', () => {
    expect(understand(testContext(), {}, [])).toEqual({ competitors: [], corrected: [] });
  });

  test('lets the rep set a value, take one away, and go back', () => {
    const context = testContext({ stage: 'Contract sent', company: 'Northmoor' });
    expect(understand(context, { stage: 'renewal', company: null }, [])).toEqual({
      stage: 'renewal',
      competitors: [],
      corrected: ['company', 'stage'],
    });
    expect(understand(context, {}, []).stage).toBe('negotiation');
  });

  test('hears a competitor named by the buyer, not one in old history or inside a word', () => {
    const text = [
      { text: 'We also talk to KLARO.', quoted: false },
      { text: 'DockPilot was here', quoted: true },
      { text: 'the Yardsensecorp', quoted: false },
    ];
    expect(
      understand(testContext({ text }), {}, ['Klaro', 'DockPilot', 'YardSense']).competitors,
    ).toEqual(['Klaro']);
  });
});

test('facets hold values of the closed lists and nothing that was read', () => {
  const context = testContext({
    people: [
      { role: 'sender', name: 'Odalys', address: 'o@northmoor.example', jobTitle: 'VP Operations' },
    ],
    company: 'Northmoor',
    stage: 'Contract sent to Odalys',
    industry: 'Odalys’ freight',
    companySize: '1,400',
    subject: 'Halvorsen',
    text: [{ text: 'Tamarisk', quoted: false }],
  });
  const facets = facetsOf(context, understand(context, {}, []));
  expect(facets).toEqual({
    host: 'gmail',
    recordKind: 'thread',
    stage: 'negotiation',
    industry: 'logistics',
    companySize: '1001-5000',
  });
  expect(facetsSchema.safeParse({ ...facets, subject: 'Halvorsen' }).success).toBe(false);
});
