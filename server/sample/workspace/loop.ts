import type { LeadTermsInput } from '../../../utils/contract/leads.ts';
import type { SampleNote, SampleVerdict } from '../types.ts';

const mara = 'mara.lind@harborline.example';
const joao = 'joao.teixeira@harborline.example';
const ellen = 'ellen.brandt@harborline.example';

export const notes: readonly SampleNote[] = [
  { by: mara, kind: 'objection', text: 'Klaro is cheaper per dock', daysAgo: 6 },
  {
    by: joao,
    kind: 'objection',
    text: 'They say Klaro is cheaper per dock',
    daysAgo: 2,
    facets: { stage: 'negotiation', industry: 'logistics' },
  },
  {
    by: ellen,
    kind: 'objection',
    text: 'Our works council has to agree before we log arrival times',
    daysAgo: 4,
    facets: { stage: 'evaluation', industry: 'manufacturing' },
  },
  {
    by: mara,
    kind: 'line-that-worked',
    text: 'You pay when trucks leave earlier, not before',
    daysAgo: 3,
    facets: { stage: 'proposal' },
  },
  {
    by: joao,
    kind: 'competitor-move',
    text: 'Klaro gives away the first year in the Nordics',
    daysAgo: 1,
    facets: { stage: 'negotiation' },
  },
];

export const leadTerms: LeadTermsInput = {
  definition:
    'A **good lead** has\n\n- five docks or more,\n- somebody who plans them today, and\n- trucks that wait.',
  reasons: [
    { label: 'Docks that are planned by hand', fit: 'good' },
    { label: 'Pays detention today', fit: 'good' },
    { label: 'Too few docks', fit: 'not' },
    { label: 'Looking for a job', fit: 'not' },
  ],
  sources: [{ label: 'Trade fair' }, { label: 'Website' }, { label: 'Partner' }],
  campaigns: [{ label: 'Shorter dwell time, spring' }, { label: 'Yard week' }],
};

/** Places in the lists of the terms. */
export const verdicts: readonly SampleVerdict[] = [
  {
    by: mara,
    reason: 0,
    source: 0,
    campaign: 0,
    daysAgo: 20,
    comment: 'Twelve docks, two planners',
  },
  { by: mara, reason: 1, source: 0, campaign: 0, daysAgo: 15 },
  { by: mara, reason: 2, source: 1, campaign: 1, daysAgo: 9, comment: 'Two docks and no plans' },
  { by: joao, reason: 0, source: 0, campaign: 0, daysAgo: 12 },
  { by: joao, reason: 3, source: 1, campaign: 1, daysAgo: 7 },
  { by: joao, reason: 1, source: 2, campaign: null, daysAgo: 5 },
  { by: ellen, reason: 0, source: 0, campaign: null, daysAgo: 11 },
  {
    by: ellen,
    reason: 2,
    source: 0,
    campaign: 0,
    daysAgo: 8,
    comment: 'A friend of the organiser',
  },
  { by: ellen, reason: 2, source: 1, campaign: 1, daysAgo: 3 },
  { by: mara, reason: 0, source: 1, campaign: null, daysAgo: 2 },
];
