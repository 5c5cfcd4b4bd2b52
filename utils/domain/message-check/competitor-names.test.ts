import { expect, test } from 'vitest';
import { testMessage } from '../../../test/content.ts';
import { check } from '../../../test/fixtures/drafts/check.ts';
import { everyone } from '../../contract/audience.ts';

const names = [
  'Klaro',
  'DockPilot',
  'YardSense',
  'Terminalis',
  'Yard360',
  'Northgate Systems',
  'Clario',
];
const card = testMessage({
  kind: 'battlecard',
  visibility: 'internal',
  body: 'What we know of bollards and of Bolero.',
  audience: { ...everyone, competitors: [...names, 'Boleros'] },
});
const mends = (text: string, people: string[] = []) =>
  check({ contents: [card] }, text, { people }).map(({ found, mend }) => [
    found,
    mend?.kind === 'replace' ? mend.text : null,
  ]);

test.for([
  ['We met Klarro there.', 'Klarro', 'Klaro'],
  ['Klaor’s price', 'Klaor', 'Klaro'],
  ['Klarros Preise', 'Klarros', 'Klaros'],
  ['with Dock Pilot, say', 'Dock Pilot', 'DockPilot'],
  ['with Dock-Pilot’s app', 'Dock-Pilot', 'DockPilot'],
  ['with Dockpilot', 'Dockpilot', 'DockPilot'],
  ['with dockpilot', 'dockpilot', 'DockPilot'],
  ['at yardsense', 'yardsense', 'YardSense'],
  ['the Yard 360', 'Yard 360', 'Yard360'],
  ['from Termnialiss', 'Termnialiss', 'Terminalis'],
  ['by Northgate Sytems', 'Northgate Sytems', 'Northgate Systems'],
  ['NorthGate-Systems', 'NorthGate-Systems', 'Northgate Systems'],
] as const)('%s', ([text, found, right]) => {
  expect(mends(text)).toEqual([[found, right]]);
});

test.for([
  'Klaro, Klaro’s, Klaros, KLARO and klaro',
  'DockPilot and DockPilot’s, YardSense, Yard360, Northgate Systems',
  'THE YARDSENSE OFFER',
  'Clario is another one',
  'We saw klarro, in small letters',
  'Hi Klara, dear Klarno, Herr Klarn',
  'Yard 361 is a place',
  'Terminal and dock pilot',
  'Bolero is a dance',
  'the yard sense of it',
  'on klarro.example and to klarro@klarro.example',
])('fine: %s', (text) => {
  expect(mends(text)).toEqual([]);
});

test('people on the page, and words that the draft also writes small, are no misspellings', () => {
  expect(mends('Klarso called.')).toHaveLength(1);
  expect(mends('Klarso called.', ['Ann Klarso'])).toEqual([]);
  expect(mends('Klarso is a kind of klarso.')).toEqual([]);
});
