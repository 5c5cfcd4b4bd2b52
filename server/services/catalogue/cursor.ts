/** Where a browser's copy of the catalogue stands. */
export interface Cursor {
  /** One life of the workspace's data. */
  generation: string;
  revision: number;
  /** Names of the experience, the space, the selector tables and the board it holds; `0` where there is none. */
  experience: string;
  space: string;
  tables: string;
  board: string;
}

/** The name of no experience, no space, or never a table. */
export const none = '0';

export const formatCursor = ({ generation, revision, experience, space, tables, board }: Cursor) =>
  `${generation}.${revision}.${experience}.${space}.${tables}.${board}`;

/**
 * What a browser holds by the cursor it sent, when that is of this generation and not from the
 * future; else null, which means "send everything". A cursor of before there was experience holds
 * neither that nor a space, one of before there were selector tables, or a board, none of these.
 */
export function heldBy(cursor: string | undefined, current: Cursor): Cursor | null {
  const name = '([0-9a-z]{1,40})';
  const match = new RegExp(
    String.raw`^${name}\.(\d{1,15})(?:\.${name}\.${name}(?:\.${name}(?:\.${name})?)?)?$`,
  ).exec(cursor ?? '');
  const [
    ,
    generation = '',
    revision,
    experience = none,
    space = none,
    tables = none,
    board = none,
  ] = match ?? [];
  if (generation !== current.generation || Number(revision) > current.revision) return null;
  return { generation, revision: Number(revision), experience, space, tables, board };
}
