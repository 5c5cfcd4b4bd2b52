import type { PageContext, Person } from '../../contract/page-context.ts';
import type { PartTable } from '../../contract/selector-table.ts';
import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter, PageReader } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { readAmount } from '../read-amount.ts';
import { lineOf, textOf } from '../text-of.ts';
import { draftIn } from './draft-map.ts';
import type { Look } from './look.ts';
import { lookAt, strategiesFor } from './look.ts';
import { commonReader } from './common-reader.ts';

const mostEntries = 20;
const addressPattern = /[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:]+/;

/** What a CRM's adapter says of itself; the rest of reading a record is the same for all of them. */
export interface RecordHost extends Omit<HostAdapter, 'reader'> {
  /** The record an address stands for; the key is the same for as long as the host keeps it. */
  recordOf: (url: URL) => { kind: RecordKind; key: string } | null;
}

/** The address says which record it is, and of what kind; the page tells the rest. */
export function recordHost(host: RecordHost): HostAdapter {
  return { ...host, reader: (table) => readerOf(host, table.parts) };
}

function readerOf({ id, recordOf }: RecordHost, parts: PartTable): PageReader {
  const common = commonReader(parts);
  return {
    ...common,
    read(document, url, lastEditor) {
      const record = recordOf(url);
      if (!record) return null;
      const { kind, key } = record;
      const look = lookAt(document, parts, kind);
      look.enter('scope');
      const title = look.value('title');
      if (title === undefined) throw new PageShapeError('title');

      const company = kind === 'company' ? title : look.value('company');
      if (kind === 'company' && look.readFrom['title']) {
        look.readFrom['company'] = look.readFrom['title'];
      }
      const amount = readAmount(look.value('amount', { field: null }));
      if (amount) look.value('amount');
      const context: PageContext = {
        host: id,
        kind,
        recordKey: `${id}:${key}`,
        people: peopleOf(look, kind, title),
        text: [],
        canInsert: false,
        readFrom: look.readFrom,
        ...(company !== undefined && { company }),
        ...(amount && { amount }),
      };
      if (kind !== 'contact') context.title = title;
      for (const field of ['stage', 'industry', 'companySize', 'language', 'country'] as const) {
        const value = look.value(field);
        if (value !== undefined) context[field] = value;
      }
      context.text = look
        .all('entries', { field: 'text' })
        .slice(0, mostEntries)
        .map((entry) => ({ text: textOf(entry), quoted: false }))
        .filter(({ text }) => text !== '');

      const boxes = common.editors(document);
      const editor = boxes.find((box) => box === lastEditor) ?? boxes[0];
      return editor
        ? { ...context, canInsert: true, ...draftIn(editor, common.belowDraft) }
        : context;
    },
  };

  /** A contact or lead is a person; a company or deal names people. */
  function peopleOf(look: Look, kind: RecordKind, title: string): Person[] {
    const ofPerson = kind === 'contact' || kind === 'lead';
    const accept = (element: Element) => addressIn(element) !== undefined;
    const withAddress = look.all('address', { accept });
    const addresses = distinct(withAddress.map(addressIn));
    const { address: from } = look.readFrom;
    // Several, and nothing says which is whose.
    if (from && addresses.length > 1) from.certain = false;
    if (ofPerson && strategiesFor(parts, 'contacts', kind).length === 0) {
      const jobTitle = look.value('jobTitle');
      const [address] = addresses;
      return [
        {
          role: 'contact',
          name: title,
          ...(address !== undefined && { address }),
          ...(jobTitle !== undefined && { jobTitle }),
        },
      ];
    }
    const named = look.all('contacts', {
      field: 'people',
      accept: (each) => lineOf(each) !== undefined,
    });
    const names = distinct(named.map(lineOf));
    const [name] = names;
    const [address] = addresses;
    // Which address is whose can only be told where one of each stands in a line of its own.
    const line = named[0]?.parentElement;
    if (
      names.length === 1 &&
      addresses.length === 1 &&
      line &&
      line === withAddress[0]?.parentElement &&
      line.querySelectorAll('a').length === 2
    ) {
      return [{ role: 'contact', name, address } as Person];
    }
    return [
      ...names.map((each): Person => ({ role: 'contact', name: each })),
      ...(names.length === 0 ? addresses : []).map((each): Person => ({
        role: 'contact',
        address: each,
      })),
    ];
  }
}

/** The address an element holds: as a link, as a value, or as its text. */
const addressIn = (element: Element): string | undefined =>
  [
    element.getAttribute('href')?.replace('mailto:', ''),
    element.getAttribute('cx-prop-value'),
    (element as HTMLInputElement).value,
    element.textContent,
  ]
    .map((text) => addressPattern.exec(text ?? '')?.[0])
    .find((address) => address !== undefined);

const distinct = (values: (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];
