/** Where a browser's copy of the catalogue stands: a revision in one life of the workspace's data. */
export interface Cursor {
  generation: string;
  revision: number;
}

export const formatCursor = ({ generation, revision }: Cursor) => `${generation}.${revision}`;

/**
 * The revision a cursor stands for, when it is of this generation and not from the future; else
 * null, which means "send everything".
 */
export function revisionOf(cursor: string | undefined, current: Cursor): number | null {
  const match = /^([0-9a-z]{1,40})\.(\d{1,15})$/.exec(cursor ?? '');
  if (match === null || match[1] !== current.generation) return null;
  const revision = Number(match[2]);
  return revision <= current.revision ? revision : null;
}
