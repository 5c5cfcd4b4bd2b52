import type { Selectable } from 'kysely';
import type { AssetPatch } from '../../../utils/contract/content.ts';
import type { ContentChange } from '../../../utils/contract/history.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { ContentTable } from '../../db/tables/content.ts';
import { ProblemError } from '../problem-error.ts';
import { changesOf } from './changes-of.ts';
import { newestColumns, type ContentFields } from './fields.ts';
import type { Author, HistoryDraft } from './history.ts';
import { mergeFields } from './merge-fields.ts';
import type { References } from './references.ts';
import { mayBecome, waysFrom } from './transitions.ts';
import { dueAfter, dueByNewInterval } from './verification.ts';

export type ContentRow = Selectable<ContentTable>;

/** A patch of either type: any of the fields, and what steers. */
export type ContentPatch = { [K in keyof ContentFields]?: ContentFields[K] | undefined } & Pick<
  AssetPatch,
  'status' | 'replacementId' | 'ownerId' | 'verifierId' | 'verifyEveryDays' | 'note'
>;

/** An item as it is before a change. */
export interface ContentState {
  row: ContentRow;
  newest: ContentFields;
  /** Who wrote the newest version last. */
  writtenBy: string;
  /** What reps have, where that is an older version than the newest. */
  approved: ContentFields | null;
}

/** What a change of one item comes to, before anything is written. */
export interface ChangePlan {
  before: ContentRow;
  after: ContentRow;
  /** The newest version as it will be; null where no field changes. */
  fields: ContentFields | null;
  /** An edit led back to what reps have: the draft above it is gone. */
  dropsDraft: boolean;
  history: HistoryDraft[];
  /** The newest version as it was. */
  was: ContentFields;
  title: string;
  note: string;
}

interface Situation {
  author: Author;
  /** Whoever wrote the newest version can't approve it. */
  secondEyes: boolean;
  revision: number;
  references: References;
  /** An import's edits are named so. */
  imported: boolean;
  together: number;
  now: number;
}

/**
 * Thinks a change through: fields first, then the status. An edit of approved content makes a new
 * version and leaves reps the approved one, until `approved` is given again.
 *
 * @throws ProblemError conflict for a status that can't follow, or not by this author; invalid-body
 *   with the field
 */
export function planChange(
  { row, newest, writtenBy, approved }: ContentState,
  patch: ContentPatch,
  situation: Situation,
): ChangePlan {
  const { author, now, references } = situation;
  references.check(row.id, patch);
  const wanted = mergeFields(row.type, newest, patch);
  const edited = isOther(newest, wanted);
  const dropsDraft = edited && approved !== null && !isOther(approved, wanted);
  const version = !edited
    ? row.latest_version
    : dropsDraft
      ? (row.approved_version ?? row.latest_version)
      : row.latest_version === row.approved_version
        ? row.latest_version + 1
        : row.latest_version;

  const from = row.status as ContentStatus;
  const to = patch.status ?? from;
  const approves =
    to === 'approved' && patch.status !== undefined && row.approved_version !== version;
  const moves = to !== from || approves;
  if (moves && !mayBecome(from, to)) {
    throw new ProblemError('conflict', `It can't become "${to}". ${waysFrom(from)}`, [
      { path: 'status', message: waysFrom(from) },
    ]);
  }
  if (approves && situation.secondEyes && (edited ? author.userId : writtenBy) === author.userId) {
    const message = 'You wrote its newest version: somebody else has to approve it.';
    throw new ProblemError('conflict', message, [{ path: 'status', message }]);
  }

  const verified = approves || (moves && to === 'approved' && from === 'in-review');
  const everyDays =
    patch.verifyEveryDays === undefined ? row.verify_every_days : patch.verifyEveryDays;
  const after: ContentRow = {
    ...row,
    ...newestColumns(wanted),
    status: to,
    latest_version: version,
    approved_version: approves ? version : row.approved_version,
    replacement_id: patch.replacementId === undefined ? row.replacement_id : patch.replacementId,
    owner_id: patch.ownerId ?? row.owner_id,
    removed_at: removedAt(row.removed_at, from, to, now),
    verifier_id: patch.verifierId === undefined ? row.verifier_id : patch.verifierId,
    verify_every_days: everyDays,
    verified_at: verified ? now : row.verified_at,
    verify_by: verified
      ? dueAfter(now, everyDays)
      : everyDays === row.verify_every_days
        ? row.verify_by
        : dueByNewInterval(row, everyDays, now),
  };
  const seenByReps =
    moves ||
    (['replacement_id', 'owner_id', 'verify_by'] as const).some(
      (name) => after[name] !== row[name],
    );
  if (seenByReps) after.revision = situation.revision;
  if (seenByReps || edited) after.updated_at = now;

  return {
    before: row,
    after,
    fields: edited && !dropsDraft ? wanted : null,
    dropsDraft,
    history: historyOf({ row, after, moves, approves }, edited ? changesOf(newest, wanted) : [], {
      ...situation,
      note: patch.note,
    }),
    was: newest,
    title: (approved ?? newest).title,
    note: patch.note ?? '',
  };
}

const isOther = (a: ContentFields, b: ContentFields) => JSON.stringify(a) !== JSON.stringify(b);

function removedAt(before: number | null, from: ContentStatus, to: ContentStatus, now: number) {
  if (to === 'approved') return null;
  return from === 'approved' ? now : before;
}

/** An entry for each thing that happens; the note goes with the weightiest. */
function historyOf(
  change: { row: ContentRow; after: ContentRow; moves: boolean; approves: boolean },
  edits: ContentChange[],
  { references, imported, together, now, note }: Situation & { note: string | undefined },
): HistoryDraft[] {
  const { row, after, moves, approves } = change;
  const base = { contentId: row.id, version: after.latest_version, together, at: now };
  const changed = (field: string, before: ContentChange['before'], to: ContentChange['after']) =>
    before === to ? [] : [{ field, before, after: to }];
  const { titleOf, nameOf } = references;
  const entries: HistoryDraft[] = [];
  const add = (action: HistoryDraft['action'], changes: ContentChange[]) => {
    if (changes.length > 0) entries.push({ ...base, action, changes });
  };
  add(imported ? 'imported' : 'edited', edits);
  add('owner', changed('owner', nameOf(row.owner_id), nameOf(after.owner_id)));
  add('verifier', [
    ...changed('verifier', nameOf(row.verifier_id), nameOf(after.verifier_id)),
    ...changed('verifyEveryDays', row.verify_every_days, after.verify_every_days),
  ]);
  const replaced = changed(
    'replacement',
    titleOf(row.replacement_id),
    titleOf(after.replacement_id),
  );
  if (moves) {
    entries.push({
      ...base,
      action: 'status',
      from: row.status as ContentStatus,
      to: after.status as ContentStatus,
      changes: [
        ...changed('status', row.status, after.status),
        ...(approves ? changed('version', row.approved_version, after.approved_version) : []),
        ...replaced,
      ],
    });
  } else {
    add('replacement', replaced);
  }
  const weightiest = entries.findLast(({ action }) => action === 'status') ?? entries[0];
  if (weightiest !== undefined) weightiest.note = note;
  return entries;
}
