import type { SampleWorkspace } from '../types.ts';
import { assets } from './assets.ts';
import { messages } from './messages.ts';
import { people } from './people.ts';

/** A company that makes scheduling software for factories and warehouses. All of it is made up. */
export const sampleWorkspace: SampleWorkspace = {
  name: 'Northwind Scheduling',
  timeZone: 'Europe/Berlin',
  people,
  assets,
  messages,
  searches: ['gdpr data processing', 'sap integration', 'pricing calculator', 'works council'],
};
