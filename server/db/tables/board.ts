/** Content that belongs together. */
export interface CollectionTable {
  workspace_id: string;
  id: string;
  title: string;
  summary: string;
  created_at: number;
  updated_at: number;
}

export interface CollectionItemTable {
  workspace_id: string;
  collection_id: string;
  content_id: string;
  /** From 0, in the order marketing gave them. */
  place: number;
}

/** News from marketing to everybody. */
export interface AnnouncementTable {
  workspace_id: string;
  id: string;
  title: string;
  body: string;
  content_id: string | null;
  by_id: string;
  created_at: number;
  /** Shown from (inclusive) and until (exclusive); null is unbounded. */
  starts_at: number | null;
  ends_at: number | null;
}

export interface AnnouncementReadTable {
  workspace_id: string;
  announcement_id: string;
  user_id: string;
  at: number;
}

/** A word as this company uses it. */
export interface GlossaryTable {
  workspace_id: string;
  id: string;
  term: string;
  /** Folded: the same word is there once. */
  term_key: string;
  meaning: string;
  updated_at: number;
}
