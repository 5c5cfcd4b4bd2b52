/** What is brought in from elsewhere, checked, and done now and then. */
export interface ImportTable {
  workspace_id: string;
  id: string;
  source: string;
  /** Of the file or folder, or the address. */
  name: string;
  state: string;
  /** JSON: what the whole of it is refused for. */
  problems: string;
  /** JSON: how many rows there are of each state, and what became of them. */
  counts: string;
  /** JSON: what the source was read with. */
  options: string;
  user_id: string;
  created_at: number;
  applied_at: number | null;
  /** Whether what it brought in was approved at once. */
  approved: number;
  undone_at: number | null;
  undone_by: string | null;
  /** Some server process is at it until then; later, it was cut short. 0: nobody is. */
  claimed_until: number;
}

export interface ImportItemTable {
  workspace_id: string;
  import_id: string;
  /** From 1, in the order of the source. */
  seq: number;
  /** For a person: `row 3`, `pricing.md`, an address. */
  place: string;
  state: string;
  type: string;
  title: string;
  /** JSON: what the source says of it, by the contract's names; once applied, a hash of what it became. */
  said: string;
  /** JSON: names of the fields that change. */
  changes: string;
  /** JSON: what is wrong, field by field. */
  problems: string;
  /** What it was recognised as, or became. */
  content_id: string | null;
  /** What applying it did: `created`, `updated`; and undoing: `undone`, `kept`. Empty before. */
  outcome: string;
  /** JSON: what it was before, where it was updated. */
  before: string;
  /** The version it became. */
  version: number | null;
}

/** What the address of an approved asset answered, last and since when. */
export interface AddressCheckTable {
  workspace_id: string;
  content_id: string;
  url: string;
  verdict: string;
  /** Of the last answer; null where there was none. */
  status: number | null;
  /** Why there was none; empty where there was one. */
  failure: string;
  checked_at: number;
  /** Start of the row of failures; null where it did not fail. */
  failed_since: number | null;
}

/** When a job was last begun for a workspace, and until when somebody is at it. */
export interface ScheduleTable {
  workspace_id: string;
  job: string;
  started_at: number;
  claimed_until: number;
}
