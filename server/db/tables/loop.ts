/** What happened to feedback: states, answers, merges. */
export interface FeedbackStepTable {
  workspace_id: string;
  feedback_id: string;
  /** From 1. */
  seq: number;
  action: 'state' | 'answer' | 'merged' | 'apart' | 'task';
  /** The state after it. */
  state: string;
  note: string;
  user_id: string;
  at: number;
}

/** Something to be done about content. */
export interface TaskTable {
  workspace_id: string;
  id: string;
  content_id: string;
  /** What it was made of, if of feedback. */
  feedback_id: string | null;
  title: string;
  assignee_id: string;
  due: number | null;
  done_at: number | null;
  created_by: string;
  created_at: number;
}

/** A search that came to nothing, or an ask: the event of the same id. Gone where that was taken back. */
export interface GapMentionTable {
  workspace_id: string;
  id: string;
  user_id: string;
  kind: 'asked' | 'foundNothing' | 'left';
  at: number;
  day: string;
  /** `wordingKey()` of the text. */
  wording: string;
  text: string;
  stage: string;
  industry: string;
  /** The closed request it counted onto: it is no gap any more. */
  request_id: string | null;
}

/** Wordings that a person took apart; both ways round. */
export interface GapSplitTable {
  workspace_id: string;
  wording: string;
  apart_from: string;
  user_id: string;
  at: number;
}

export interface RequestTable {
  workspace_id: string;
  id: string;
  title: string;
  state: string;
  answer: string;
  content_id: string | null;
  created_by: string;
  created_at: number;
  changed_at: number;
}

/** What a request was made of; while it is open, wordings that mean the same belong to it too. */
export interface RequestWordingTable {
  workspace_id: string;
  request_id: string;
  wording: string;
  text: string;
}

/** Who said of themselves that they want it, or don't. */
export interface RequestPersonTable {
  workspace_id: string;
  request_id: string;
  user_id: string;
  /** 1 or 0. */
  joined: number;
  at: number;
}

/** Who was told what of a request: nobody is told twice. */
export interface RequestToldTable {
  workspace_id: string;
  request_id: string;
  user_id: string;
  kind: string;
  at: number;
}

/** A field note; `id` is its event's. */
export interface NoteTable {
  workspace_id: string;
  id: string;
  user_id: string;
  kind: string;
  text: string;
  content_id: string | null;
  facets: string;
  day: string;
  state: string;
  /** The message it became. */
  message_id: string | null;
  created_at: number;
  withdrawn_at: number | null;
}

/** A verdict on a lead: the event of the same id. Gone where that was taken back. */
export interface LeadVerdictTable {
  workspace_id: string;
  id: string;
  user_id: string;
  /** Pseudonym of the lead; empty where it is not told. */
  record: string;
  fit: 'good' | 'not';
  /** Ids of the workspace's lists; empty for none. */
  reason: string;
  source: string;
  campaign: string;
  comment: string;
  at: number;
  day: string;
}
