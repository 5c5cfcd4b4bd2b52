/** A promise between marketing and sales, measured by one of the figures. */
export interface GoalTable {
  workspace_id: string;
  id: string;
  title: string;
  side: string;
  measure: string;
  within: number | null;
  target: number;
  owner_id: string;
  created_at: number;
}

/** What was told once for a week, so that nobody tells it again. */
export interface ToldTable {
  workspace_id: string;
  /** `goals`, `digest`. */
  what: string;
  /** Monday of the week it is about. */
  week: string;
  at: number;
}

/** An address that is told what happens. */
export interface WebhookTable {
  workspace_id: string;
  id: string;
  url: string;
  format: string;
  /** Names of what it wants to hear, as JSON. */
  types: string;
  /** `on`; `off`: by hand; `gone`: the address said 410; `failing`: nothing got through for days. */
  state: string;
  /** `whsec_…` */
  secret: string;
  /** The one before it, which still signs until then. */
  former_secret: string;
  former_until: number;
  /** Since when nothing has got through; null: the last one did. */
  failing_since: number | null;
  made_by: string;
  created_at: number;
}

/** Something to be told to one address: queued in the transaction in which it happened. */
export interface WebhookMessageTable {
  workspace_id: string;
  id: string;
  webhook_id: string;
  type: string;
  /** When it happened. */
  at: number;
  /** What is told, as JSON. */
  payload: string;
  /** `waiting`, `sent`, `failed`, `dropped`: the webhook was turned off before it went out. */
  state: string;
  attempts: number;
  /** When it is tried next. */
  next_at: number;
  /** Until then one process is at it; 0: none. */
  claimed_until: number;
}

export interface WebhookAttemptTable {
  workspace_id: string;
  message_id: string;
  /** From 1. */
  nr: number;
  at: number;
  took_ms: number;
  /** What it answered; null: nothing. */
  status: number | null;
  /** The beginning of the answer, or why there was none. */
  said: string;
}

/** Who gets the Monday digest by mail. */
export interface DigestReaderTable {
  workspace_id: string;
  user_id: string;
  /** Takes them off the list without signing in. */
  token: string;
  /** Monday of the last week they were told of. */
  sent_week: string;
  claimed_until: number;
}
