import type { Tx } from '../../db/schema.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import { readSettings } from '../settings/read-settings.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import type { ContentType } from './fields.ts';
import type { Author } from './history.ts';
import {
  planChange,
  type ChangePlan,
  type ContentPatch,
  type ContentState,
} from './plan-change.ts';
import { readReferences } from './references.ts';
import { readStates } from './read-states.ts';
import { writePlans } from './write-plans.ts';

export type { ContentPatch };

/** One item to be changed. */
export interface ContentTarget {
  /** Without it, of either type. */
  type?: ContentType | undefined;
  id: string;
  /** What changes; or made of what the item is now. */
  patch: ContentPatch | ((now: ContentState) => ContentPatch);
  /** An import does it. */
  imported?: boolean | undefined;
}

/**
 * Changes what the patch names: fields first, then the status. An edit of approved content makes a
 * new version and leaves reps the approved one, until `approved` is given again.
 *
 * @param now epoch ms
 * @throws ProblemError not-found; conflict for a status that can't follow, or not by this author;
 *   invalid-body with the field
 */
export async function updateContent(
  tx: Tx,
  author: Author,
  target: ContentTarget,
  now: number,
): Promise<void> {
  await updateContents(tx, author, [target], now, ([refused]) => {
    throw refused?.problem;
  });
}

/** Why an item can't be changed, and which it is of those sent. */
export interface Refusal {
  index: number;
  id: string;
  /** Its title; empty where the workspace has no such item. */
  title: string;
  problem: ProblemError;
}

/**
 * Changes any number of items, each by its own patch: all of them or none. A few statements for
 * hundreds.
 *
 * @param refuse given what can't be done, when there is any; it has to throw
 * @returns what was done, in order
 */
export async function updateContents(
  tx: Tx,
  author: Author,
  targets: readonly ContentTarget[],
  now: number,
  refuse: (refusals: Refusal[]) => never,
): Promise<ChangePlan[]> {
  const revision = await raiseRevision(tx, author.workspaceId);
  const states = await readStates(
    tx,
    author.workspaceId,
    targets.map(({ id }) => id),
  );
  const refusals: Refusal[] = [];
  const refused = (index: number, { row, newest }: ContentState, problem: unknown): [] => {
    if (!(problem instanceof ProblemError)) throw problem;
    refusals.push({ index, id: row.id, title: newest.title, problem });
    return [];
  };
  const items = targets.flatMap(({ type, id, patch, imported = false }, index) => {
    const state = states.get(id);
    if (state === undefined || (type !== undefined && state.row.type !== type)) {
      refusals.push({ index, id, title: '', problem: notFound(type ?? 'content') });
      return [];
    }
    try {
      const own = typeof patch === 'function' ? patch(state) : patch;
      return [{ index, state, row: state.row, patch: own, imported }];
    } catch (error) {
      return refused(index, state, error);
    }
  });
  const references = await readReferences(tx, author.workspaceId, items);
  const approves = items.some(({ patch }) => patch.status === 'approved');
  const { secondEyes } = approves
    ? await readSettings(tx, author.workspaceId)
    : { secondEyes: false };
  const common = { author, secondEyes, revision, references, now };
  const plans = items.flatMap(({ index, state, patch, imported }) => {
    try {
      return [planChange(state, patch, { ...common, imported, together: targets.length })];
    } catch (error) {
      return refused(index, state, error);
    }
  });
  if (refusals.length > 0) refuse(refusals.toSorted((a, b) => a.index - b.index));
  await writePlans(tx, author, plans, now);
  return plans;
}
