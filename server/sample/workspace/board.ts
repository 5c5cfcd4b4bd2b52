import type { SampleBoard } from '../types.ts';

/** What the sample's marketing tells everybody, what its words mean, what belongs together. */
export const board: SampleBoard = {
  // The sample was approved 92 days ago.
  verifyEveryDays: {
    'one-pricing': 90,
    'sheet-sso': 88,
    'battle-klaro': 90,
    'guide-sap': 97,
    'objection-data': 99,
    'one-security': 180,
  },
  tasks: [
    { about: 'case-veldhuis', title: 'Name the fourth cold store', dueInDays: 3 },
    { about: 'battle-klaro', title: 'Say what their flat fee leaves out', dueInDays: -1 },
    {
      about: 'sheet-sso',
      title: 'Check the list of identity providers',
      by: 'henrik.aasen@harborline.example',
    },
    { about: 'case-norrland', title: 'New quote from the yard manager', done: true },
  ],
  collections: [
    {
      title: 'First meeting kit',
      summary: 'What a first meeting needs, from the deck to the mail after it.',
      holds: ['deck-first-meeting', 'talk-discovery', 'video-tour', 'snippet-follow-up'],
    },
    {
      title: 'Against Klaro',
      summary: 'Everything for a deal in which Klaro is there too.',
      holds: ['battle-klaro', 'compare-klaro', 'case-norrland', 'objection-expensive'],
    },
    {
      title: 'When IT asks',
      summary: 'Interfaces, sign-on, data: for the people who have to say yes to it.',
      holds: ['value-it', 'one-security', 'sheet-api', 'sheet-sso', 'guide-sap'],
    },
  ],
  announcements: [
    {
      title: 'Year-end offer: until 20 December',
      body: 'Sign before the holidays and the **rollout of the first site is free**. The terms are in the offer; please use no other wording.',
      about: 'year-end-offer',
      daysAgo: 3,
      readBy: ['mara.lind@harborline.example', 'joao.teixeira@harborline.example'],
    },
    {
      title: 'New security one-pager',
      body: 'It replaces the old one: we have SOC 2 Type II now.',
      about: 'one-security',
      daysAgo: 16,
      readBy: [
        'mara.lind@harborline.example',
        'joao.teixeira@harborline.example',
        'ellen.brandt@harborline.example',
        'tom.okafor@harborline.example',
      ],
    },
  ],
  glossary: [
    {
      term: 'Dwell time',
      meaning:
        'From the moment a truck passes the gate until it leaves again. **Not** the time at the dock.',
    },
    {
      term: 'Qualified lead',
      meaning:
        'A site with at least ten docks, somebody who owns the yard, and a date by which it has to get better.',
    },
    {
      term: 'Pipeline',
      meaning: 'Open deals from the stage *Evaluation* on, at their full first-year value.',
    },
    {
      term: 'Detention',
      meaning: 'What a carrier charges for a truck that waits longer than agreed.',
    },
    { term: 'Go-live', meaning: 'The first truck that is booked, not the day of the training.' },
  ],
};
