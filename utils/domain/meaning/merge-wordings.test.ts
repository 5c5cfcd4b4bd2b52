import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordinaryWords } from '../message-check/ordinary-words.ts';
import { fold } from '../text/fold.ts';
import { mergeWordings } from './merge-wordings.ts';
import { samenesses } from '../../contract/sameness.ts';
import { samenessOf, type Meaning } from './same-wording.ts';
import { toWording, type Wording } from './wording.ts';

const ordinary = new Set(fold(ordinaryWords).split(/\s+/));
const plain: Meaning = { knows: (word) => ordinary.has(word), areNear: () => false };
const groupsOf = (texts: string[], meaning = plain) =>
  mergeWordings(texts, meaning).map(({ members }) => members.map(({ key }) => key));
const areOne = (one: string, other: string, meaning = plain) => {
  const there = groupsOf([one, other], meaning).length === 1;
  expect(groupsOf([other, one], meaning).length === 1).toBe(there);
  return there;
};

test.each([
  ['case study cold storage', 'Cold-storage case studies'],
  ['price list', 'price lists'],
  ['pricing calculator', 'calculator for prices'],
  ['a deck on customs clearance', 'customs clearance deck'],
  ['one-pager ports', 'onepager ports'],
  ['casestudy', 'case study'],
  ['casestudy cold storage', 'cold storage case study'],
  ['Referenz Kühl Kette', 'Kühlkette Referenzen'],
  ['accommodation policy', 'accomodation policy'],
  ['warehouse automation', 'warehouse automatoin'],
  ['kubernetes hosting', 'kubernetse hosting'],
  ['Norrland reference', 'Norland reference'],
  ['SAP certificate', 'certificate sap'],
  ['ISO 27001 certificate', 'certificate ISO 27001'],
  ['Preisliste', 'Preislisten'],
  ['Preis Liste', 'preisliste'],
  ['Fallstudie Kühlkette', 'Kühlkette: Fallstudien'],
  ['Brauche Vergleich der Preise', 'Preise Vergleich'],
  ['Referenzen aus der Lebensmittelbranche', 'Referenz Lebensmittelbranche'],
  ['Datenschutz Erklärung', 'Datenschutzerklärung'],
  ['Zertifikat für Kühlkette', 'Kühlkete Zertifikat'],
])('"%s" and "%s" are one', (one, other) => {
  expect(areOne(one, other)).toBe(true);
});

test.each([
  ['contract template', 'contact template'],
  ['custom deck', 'customer deck'],
  ['customs guide', 'custom guide'],
  ['market size', 'marketing size'],
  ['ISO 27001', 'ISO 9001'],
  ['soc 1 report', 'soc 2 report'],
  ['report 2024', 'report 2025'],
  ['integration with SAP', 'integration without SAP'],
  ['migrate to Klaro', 'migrate from Klaro'],
  ['Klaro', 'Klara'],
  ['Kranzo comparison', 'Klaro comparison'],
  ['import guide', 'export guide'],
  ['inbound checklist', 'outbound checklist'],
  ['kubernetes security', 'kubernetes hosting'],
  ['case study retail', 'case study food'],
  ['pricing', 'pricing calculator'],
  ['price list europe', 'price list asia'],
  ['stage report', 'storage report'],
  ['Vertrag Muster', 'Vortrag Muster'],
  ['Käufer Leitfaden', 'Kauf Leitfaden'],
  ['Mieter Vertrag', 'Miete Vertrag'],
  ['Einkauf Leitfaden', 'Verkauf Leitfaden'],
  ['Bestellung', 'Erstellung'],
  ['Abrechnung Beispiel', 'Anrechnung Beispiel'],
  ['Verpackung Norm', 'Verpachtung Norm'],
  ['Import mit Zoll', 'Import ohne Zoll'],
  ['Kunde', 'Kunst'],
  ['Messe Unterlagen', 'Masse Unterlagen'],
  ['Fallstudie Handel', 'Fallstudie Händler'],
])('"%s" and "%s" are two', (one, other) => {
  expect(areOne(one, other)).toBe(false);
});

test('one word may stand for another that means the same, where the rest is shared', () => {
  const near: Meaning = { ...plain, areNear: (a, b) => [a, b].toSorted().join() === 'cost,price' };
  expect(areOne('cost calculator', 'price calculator', near)).toBe(true);
  expect(areOne('cost', 'price', near)).toBe(false);
  expect(areOne('cost calculator 2024', 'price calculator 2025', near)).toBe(false);
});

test('each wording says why it is there, and a chain of likenesses joins no strangers', () => {
  const [group, other] = mergeWordings(
    ['price list', 'lists of prices', 'prise lists', 'pricing', 'listing'],
    plain,
  );
  expect(group?.members).toEqual([
    { key: 'price list', sameness: 'first' },
    { key: 'lists of prices', sameness: 'words' },
  ]);
  expect(other?.members).toHaveLength(1);
});

test('what a person took apart stays apart, and what belongs to a group stays there', () => {
  const apart = new Set(['price list\nprices list', 'prices list\nprice list']);
  const texts = ['price list', 'prices list', 'list of prices'];
  const names = mergeWordings(texts, plain, { apart }).map(({ members }) => members.length);
  expect(names).toEqual([1, 2]);
  const groups = new Map([['request', ['Klaro fee', 'what does klaro cost']]]);
  const merged = mergeWordings(['klaro fees', 'klaro contract'], plain, { groups });
  expect(merged.map(({ name, members }) => [name, members.length])).toEqual([
    ['request', 3],
    ['klaro contract', 1],
  ]);
});

test('sentences are alike when most of their words are, unless one turns the other', () => {
  const loosely = (...texts: string[]) => mergeWordings(texts, plain, { loosely: true }).length;
  expect(loosely('They say Klaro is cheaper per dock', 'Klaro cheaper per dock, we heard')).toBe(1);
  expect(loosely('Klaro is cheaper per dock', 'Klaro is cheaper per dock without setup')).toBe(2);
  expect(loosely('Klaro is cheaper', 'Their works council says no')).toBe(2);
});

test('what is passed over unread would not have joined: the groups are those of reading all', () => {
  const words =
    'price prices list pricelist cold storage coldstorage warehouse automation automatoin norrland norland klaro fee cost 2024';
  const near: Meaning = {
    knows: (word) => !['automatoin', 'norrland', 'norland'].includes(word),
    areNear: (a, b) => [a, b].toSorted().join() === 'cost,fee',
  };
  const text = fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), fc.boolean(), (lists, loosely) => {
      const texts = [...new Set(lists.map((list) => list.join(' ')))];
      const merged = mergeWordings(texts, near, { loosely });
      expect(merged.map(({ members }) => members.map(({ key }) => key))).toEqual(
        readAll(texts.map(toWording), near, loosely).map((group) => group.map(({ key }) => key)),
      );
    }),
  );
});

/** As `mergeWordings`, looking at every group for every wording. */
function readAll(wordings: Wording[], meaning: Meaning, loosely: boolean): Wording[][] {
  const groups: Wording[][] = [];
  for (const wording of wordings) {
    const ranked = groups.flatMap((group) => {
      const found = group.map((each) => samenessOf(each, wording, meaning, loosely));
      if (found.includes(null)) return [];
      const has = group.some(
        (each) => wording.words.toSorted().join() === each.words.toSorted().join(),
      );
      const rank = Math.max(...found.map((each) => samenesses.indexOf(each ?? 'alike')));
      return [{ group, rank: has ? rank : rank + 0.5 }];
    });
    const [best] = ranked.toSorted((a, b) => a.rank - b.rank);
    if (best) best.group.push(wording);
    else groups.push([wording]);
  }
  return groups;
}

test('a later wording changes no group, and each wording is in exactly one', () => {
  const words = ['price', 'prices', 'list', 'klaro', 'fee', 'fees', 'deck', 'study', 'studies'];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), (lists) => {
      const texts = [...new Set(lists.map((list) => list.join(' ')))];
      const all = groupsOf(texts);
      expect(all.flat().toSorted()).toEqual(texts.toSorted());
      const before = groupsOf(texts.slice(0, -1));
      const last = texts.at(-1);
      const without = all.map((group) => group.filter((key) => key !== last));
      expect(without.filter((group) => group.length > 0)).toEqual(before);
    }),
  );
});
