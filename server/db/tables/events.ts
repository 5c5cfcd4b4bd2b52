export interface EventTable {
  workspace_id: string;
  id: string;
  /** Empty where nobody of the workspace did it: a buyer's visit, a deal that the CRM told of. */
  user_id: string;
  kind: string;
  at: number;
  received_at: number;
  day: string;
  hour: number;
  content_id: string;
  /** Of the facets; of a health report, the host it is about. */
  host: string;
  record_kind: string;
  stage: string;
  industry: string;
  company_size: string;
  language: string;
  position: number | null;
  /** What only this kind carries: a search's words, a verdict, the id taken back, a health report. */
  payload: string;
  undone_at: number | null;
  /** Pseudonym of the record it happened on; empty where it is not told. */
  record: string;
}

/** Counts by hour, for one item of content at a time. `content_id` is '' for what is about none. */
export interface RollupHourTable {
  workspace_id: string;
  content_id: string;
  day: string;
  hour: number;
  kind: string;
  host: string;
  record_kind: string;
  stage: string;
  industry: string;
  count: number;
}

/** Counts by day. `content_id` '' is the whole workspace: every event of the kind, once more. */
export interface RollupDayTable {
  workspace_id: string;
  content_id: string;
  kind: string;
  day: string;
  count: number;
}

/** When content was last inserted or copied, to the hour. */
export interface LastUseTable {
  workspace_id: string;
  content_id: string;
  hour: number;
}

/**
 * How often content was shown and used by where it stood in its list. By week (`weekOf`): what is
 * read from it needs no days. `position` is -1 where it is not known.
 */
export interface RollupPlaceTable {
  workspace_id: string;
  content_id: string;
  week: number;
  position: number;
  stage: string;
  industry: string;
  shown: number;
  used: number;
}

/**
 * What a person did on a day, for one item of content at a time ('' for what is about none), by where:
 * of every kind but `health` and `undone`. What the buyer does (`visited`) counts for the person whose
 * use it belongs to.
 */
export interface RollupPersonDayTable {
  workspace_id: string;
  day: string;
  user_id: string;
  content_id: string;
  kind: string;
  host: string;
  stage: string;
  industry: string;
  count: number;
}

/** On which days a person did something: every kind of event but `shown`, `health` and `visited`. */
export interface PresenceTable {
  workspace_id: string;
  day: string;
  user_id: string;
}
