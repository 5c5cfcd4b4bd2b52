/** One row, file or page as read: where it stands, and its values as they are written there. */
export interface SourceRow {
  /** For a person: `row 3`, `pricing.md`, an address. */
  place: string;
  values: Record<string, unknown>;
  /** What is wrong already. */
  problems: { field: string; reason: string }[];
}
