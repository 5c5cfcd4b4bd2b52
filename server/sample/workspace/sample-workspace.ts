import type { SampleWorkspace } from '../types.ts';
import { board } from './board.ts';
import { caseStudies } from './case-studies.ts';
import { decksAndOnePagers } from './decks-and-one-pagers.ts';
import { guides } from './guides.ts';
import { health } from './health.ts';
import { leadTerms, notes, verdicts } from './loop.ts';
import { messages } from './messages.ts';
import { objections } from './objections.ts';
import { people } from './people.ts';
import { productAssets } from './product-assets.ts';
import { retiredAssets } from './retired-assets.ts';

/** A company that makes dock and yard scheduling software. All of it is made up. */
export const sampleWorkspace: SampleWorkspace = {
  name: 'Harborline',
  timeZone: 'Europe/Berlin',
  people,
  assets: [...caseStudies, ...decksAndOnePagers, ...guides, ...productAssets, ...retiredAssets],
  messages: [...messages, ...objections],
  searches: [
    'works council',
    'pricing calculator in euro',
    'sap ewm certificate',
    'cold storage reference',
    'accessibility statement',
    'rail terminals',
    'price calculator, euro',
    'cold storage references',
  ],
  wishes: [
    'A case study from cold storage, with numbers',
    'Something short on rail terminals',
    'Klaro’s flat fee in the Nordics: what do we say?',
    'accessibility statement',
  ],
  health,
  board,
  notes,
  leadTerms,
  verdicts,
  takenUp: 'rail terminals',
  earlier: {
    'snippet-security': {
      body: 'Your data stays in the EU: in our own data centre in Amsterdam. Data residency is part of the contract, and our SOC 2 Type I report is available under NDA.',
      daysAgo: 61,
    },
    'boiler-company': {
      body: 'Harborline plans docks and yards for 280 sites in 11 countries, with real-time visibility of every dock. Trucks leave earlier and detention falls.',
      daysAgo: 33,
    },
  },
};
