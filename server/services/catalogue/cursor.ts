/** Where a browser's copy of the catalogue stands. */
export interface Cursor {
  /** One life of the workspace's data. */
  generation: string;
  revision: number;
  /** Names of the experience and the space it holds; `0` where there is none. */
  experience: string;
  space: string;
}

/** The name of no experience, or no space. */
export const none = '0';

export const formatCursor = ({ generation, revision, experience, space }: Cursor) =>
  `${generation}.${revision}.${experience}.${space}`;

/**
 * What a browser holds by the cursor it sent, when that is of this generation and not from the
 * future; else null, which means "send everything". A cursor of before there was experience holds
 * neither that nor a space.
 */
export function heldBy(cursor: string | undefined, current: Cursor): Cursor | null {
  const match = /^([0-9a-z]{1,40})\.(\d{1,15})(?:\.([0-9a-z]{1,40})\.([0-9a-z]{1,40}))?$/.exec(
    cursor ?? '',
  );
  const [, generation = '', revision, experience = none, space = none] = match ?? [];
  if (generation !== current.generation || Number(revision) > current.revision) return null;
  return { generation, revision: Number(revision), experience, space };
}
