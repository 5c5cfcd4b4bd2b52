import type { PageContext, Person } from '../../contract/page-context.ts';
import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import type { Strategy } from '../selector.ts';
import { draftIn } from '../engine/draft-map.ts';
import { find, findAll, isVisible } from '../selector.ts';
import { setOnAll } from '../set-on-all.ts';
import { lineOf, textOf, valueOf } from '../text-of.ts';
import * as at from './selectors.ts';

const kindOfObject: Record<string, RecordKind> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-5': 'ticket',
  contact: 'contact',
  company: 'company',
  deal: 'deal',
  ticket: 'ticket',
};

/** `/contacts/<portal>/record/0-1/<id>`, or the older `/contacts/<portal>/contact/<id>`. */
const recordPath = /^\/contacts\/(\d+)\/(?:record\/)?([^/]+)\/(\d+)/;

export const hubspot: HostAdapter = {
  id: 'hubspot',
  name: 'HubSpot',
  version: 1,
  // One address a data centre; `app` is the first North American one.
  matches: ['app', 'app-na2', 'app-na3', 'app-eu1', 'app-ap1', 'app-ca1'].map(
    (name) => `https://${name}.hubspot.com/*`,
  ),

  check: (url) => /^app(-[a-z0-9]+)?\.hubspot\.com$/.test(url.hostname),

  read(document, url, editor) {
    const path = recordPath.exec(url.pathname);
    const kind = path && kindOfObject[path[2] ?? ''];
    if (!path || !kind) return null;
    const title = find(document, at.recordTitle, (element) => lineOf(element) !== undefined);
    if (!title) throw new PageShapeError('record title');
    return readRecord(document, kind, `hubspot:${path[1]}:${kind}:${path[3]}`, title, editor);
  },

  editors: (document) =>
    findAll(document, at.composeEditors)
      .filter(isVisible)
      .map((element) => element as HTMLElement),

  controls: (document) => [...document.querySelectorAll(at.controls)],

  belowDraft: null,

  makeRoom: (document, pixels) => setOnAll(document, 'body', 'margin-right', `${pixels}px`),
};

function readRecord(
  document: Document,
  kind: RecordKind,
  recordKey: string,
  title: { element: Element; by: string },
  lastEditor: HTMLElement | null,
): PageContext {
  const readFrom: Record<string, string> = { title: title.by };
  const read = (field: string, strategies: readonly Strategy[]): string | undefined => {
    const found = find(document, strategies, (element) => valueOf(element) !== undefined);
    if (found) readFrom[field] = found.by;
    return valueOf(found?.element);
  };
  const name = lineOf(title.element) ?? '';
  const company = kind === 'company' ? name : read('company', at.companyLink);
  const stage = read('stage', [
    ...at.property('dealstage'),
    ...at.property('lifecyclestage'),
    ...at.property('hs_lead_status'),
  ]);
  const industry = read('industry', at.property('industry'));
  const companySize = read('companySize', at.property('numberofemployees'));
  const language = read('language', at.property('hs_language'));

  const editors = hubspot.editors(document);
  const editor = editors.find((candidate) => candidate === lastEditor) ?? editors[0];
  const country = read('country', at.property('country'));
  return {
    host: 'hubspot',
    kind,
    recordKey,
    people: peopleOf(document, kind, name, read),
    ...(company && { company }),
    ...(kind !== 'contact' && { title: name }),
    ...(stage && { stage }),
    ...(industry && { industry }),
    ...(companySize && { companySize }),
    ...(language && { language }),
    ...(country && { country }),
    // The timeline shows the newest first.
    text: findAll(document, at.timelineEntries)
      .slice(0, 20)
      .map((entry) => ({ text: textOf(entry), quoted: false }))
      .filter((entry) => entry.text !== ''),
    ...(editor && draftIn(editor, hubspot.belowDraft)),
    canInsert: editor !== undefined,
    readFrom,
  };
}

function peopleOf(
  document: Document,
  kind: RecordKind,
  name: string,
  read: (field: string, strategies: readonly Strategy[]) => string | undefined,
): Person[] {
  if (kind !== 'contact') {
    return findAll(document, at.contactLink)
      .map((link) => lineOf(link))
      .filter((contact) => contact !== undefined)
      .map((contact) => ({ role: 'contact', name: contact }));
  }
  const address = read('people', at.property('email'));
  const jobTitle = read('jobTitle', at.property('jobtitle'));
  return [
    {
      role: 'contact',
      name,
      ...(address?.includes('@') && { address }),
      ...(jobTitle && { jobTitle }),
    },
  ];
}
