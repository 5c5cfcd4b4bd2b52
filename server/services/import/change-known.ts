import { setImmediate as giveWay } from 'node:timers/promises';
import type { Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { inChunks } from '../content/in-chunks.ts';
import {
  planChange,
  type ChangePlan,
  type ContentPatch,
  type ContentState,
} from '../content/plan-change.ts';
import { readReferences } from '../content/references.ts';
import { readStates } from '../content/read-states.ts';
import { writePlans } from '../content/write-plans.ts';

type PlanSituation = Parameters<typeof planChange>[2];

/** What is to become of one item, one patch after the other; null leaves it alone. */
export type Decide = (state: ContentState) => readonly ContentPatch[] | null;

/**
 * Changes many items at one go, in parts that let others have their turn, under one revision.
 *
 * @param decide given each as it is now
 * @returns what was done, by id
 * @throws ProblemError as `planChange`, unless `refused` takes it
 */
export async function changeKnown(
  tx: Tx,
  author: Author,
  ids: readonly string[],
  options: {
    decide: Decide;
    refused?: (id: string, error: unknown) => void;
  } & Pick<PlanSituation, 'revision' | 'secondEyes' | 'imported' | 'together' | 'now'>,
): Promise<Map<string, ChangePlan>> {
  const done = new Map<string, ChangePlan>();
  for (const some of inChunks(ids)) {
    const states = [...(await readStates(tx, author.workspaceId, some)).values()];
    const wanted = states.flatMap((state) => {
      const patches = options.decide(state);
      return patches === null ? [] : [{ state, row: state.row, patches }];
    });
    const references = await readReferences(
      tx,
      author.workspaceId,
      wanted.map(({ row, patches }) => ({ row, patch: Object.assign({}, ...patches) })),
    );
    const plans: ChangePlan[] = [];
    for (const { state, patches } of wanted) {
      try {
        const plan = planSteps(state, patches, { ...options, author, references });
        plans.push(plan);
        done.set(state.row.id, plan);
      } catch (error) {
        if (options.refused === undefined) throw error;
        options.refused(state.row.id, error);
      }
    }
    await writePlans(tx, author, plans, options.now);
    await giveWay();
  }
  return done;
}

/** One plan of several steps, such as to review and out of it. */
function planSteps(
  state: ContentState,
  patches: readonly ContentPatch[],
  situation: PlanSituation,
): ChangePlan {
  const [first = {}, ...rest] = patches;
  let plan = planChange(state, first, situation);
  let { writtenBy, newest } = state;
  for (const patch of rest) {
    if (plan.fields !== null) {
      newest = plan.fields;
      writtenBy = situation.author.userId;
    }
    const next = planChange({ ...state, row: plan.after, newest, writtenBy }, patch, situation);
    plan = {
      ...next,
      before: plan.before,
      fields: next.fields ?? plan.fields,
      dropsDraft: plan.dropsDraft || next.dropsDraft,
      history: [...plan.history, ...next.history],
    };
  }
  return plan;
}
