import { contentIdOf, type CueEvent } from '../../../utils/contract/events.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { LocalTime } from '../workspace/calendar.ts';

/** What only one kind carries goes into `payload`, whatever the kind: nothing else knows the list. */
const columnFields = new Set('id kind at facets host assetId messageId position record'.split(' '));

/** An event as its row. */
export function toEventRow(
  event: CueEvent,
  person: { workspaceId: string; userId: string },
  local: LocalTime,
  receivedAt: number,
): EventTable {
  const facets = event.facets ?? {};
  const own = Object.entries(event).filter(
    ([key, value]) => !columnFields.has(key) && value !== undefined,
  );
  return {
    workspace_id: person.workspaceId,
    id: event.id.toLowerCase(),
    user_id: person.userId,
    kind: event.kind,
    at: event.at,
    received_at: receivedAt,
    day: local.day,
    hour: local.hour,
    content_id: contentIdOf(event)?.toLowerCase() ?? '',
    host: 'host' in event ? event.host : (facets.host ?? ''),
    record_kind: facets.recordKind ?? '',
    stage: facets.stage ?? '',
    industry: facets.industry ?? '',
    company_size: facets.companySize ?? '',
    language: facets.language ?? '',
    position: 'position' in event ? (event.position ?? null) : null,
    payload: JSON.stringify(Object.fromEntries(own)),
    undone_at: null,
    record: 'record' in event ? (event.record ?? '') : '',
  };
}

const facetColumns = {
  host: 'host',
  recordKind: 'record_kind',
  stage: 'stage',
  industry: 'industry',
  companySize: 'company_size',
  language: 'language',
} as const;

/** The facets of a row, without those it does not have. */
export function facetsOf(row: Pick<EventTable, (typeof facetColumns)[keyof typeof facetColumns]>) {
  return Object.fromEntries(
    Object.entries(facetColumns)
      .map(([facet, column]) => [facet, row[column]] as const)
      .filter(([, value]) => value !== ''),
  );
}
