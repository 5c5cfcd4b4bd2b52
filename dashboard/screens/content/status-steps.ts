import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { ContentRecord } from '../../api/content.ts';
import type { TextKey } from '../../text.ts';

/** Where the server lets content go from each status. */
const next: Record<ContentStatus, readonly ContentStatus[]> = {
  draft: ['in-review', 'retired'],
  'in-review': ['draft', 'approved', 'retired'],
  approved: ['draft', 'retired'],
  retired: ['draft', 'approved'],
};

export interface StatusStep {
  to: ContentStatus;
  text: TextKey;
  /** Said when it is done. */
  done: TextKey;
  primary?: true;
}

/** What can be done with content now, the likeliest first. */
export function stepsOf(
  record: Pick<ContentRecord, 'status' | 'approvedVersion' | 'latestVersion'>,
): StatusStep[] {
  const { status, approvedVersion, latestVersion } = record;
  const retire: StatusStep = { to: 'retired', text: 'retire', done: 'doneRetired' };
  const toDraft: StatusStep = { to: 'draft', text: 'backToDraft', done: 'doneDraft' };
  switch (status) {
    case 'draft':
      return [{ to: 'in-review', text: 'sendToReview', done: 'doneReview', primary: true }, retire];
    case 'in-review':
      return [
        { to: 'approved', text: 'approve', done: 'doneApproved', primary: true },
        toDraft,
        retire,
      ];
    case 'approved': {
      const edited = approvedVersion !== latestVersion;
      const again: StatusStep = {
        to: 'approved',
        text: 'approveEdit',
        done: 'doneApproved',
        primary: true,
      };
      return [...(edited ? [again] : []), toDraft, retire];
    }
    case 'retired':
      return [
        approvedVersion === null
          ? { to: 'draft', text: 'unretire', done: 'doneDraft', primary: true }
          : { to: 'approved', text: 'unretire', done: 'doneApproved', primary: true },
      ];
    default:
      return [];
  }
}

/**
 * The statuses to go through to be back where one was, or null where no way leads there. Content
 * goes back to `approved` from `draft` by way of a review, as the server wants it.
 */
export function wayBack(from: ContentStatus, to: ContentStatus): ContentStatus[] | null {
  const known = new Map<ContentStatus, ContentStatus[]>([[from, []]]);
  for (const [status, way] of known) {
    if (status === to) return way;
    for (const step of next[status]) if (!known.has(step)) known.set(step, [...way, step]);
  }
  return null;
}
