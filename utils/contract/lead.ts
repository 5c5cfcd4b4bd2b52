/** What a rep said of a lead, as their browser remembers it. */
export interface Judged {
  eventId: string;
  fit: 'good' | 'not';
  /** By the workspace's list; null where they gave none. */
  reason: string | null;
  /** What they wrote to it. */
  comment?: string;
  /** ms since epoch */
  at: number;
}
