import type { SampleWorkspace } from '../types.ts';
import { caseStudies } from './case-studies.ts';
import { decksAndOnePagers } from './decks-and-one-pagers.ts';
import { guides } from './guides.ts';
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
  ],
};
