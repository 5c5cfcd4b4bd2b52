import type { Digest } from '../../../utils/contract/digest.ts';
import type { WebhookPayloads } from '../../../utils/contract/webhooks.ts';

/** A digest as webhooks tell it: numbers, and where to read on. */
export const digestPayload = (digest: Digest): WebhookPayloads['digest.weekly'] => ({
  week: digest.week,
  from: digest.from,
  to: digest.to,
  used: digest.used.count,
  usedBefore: digest.used.previous,
  activeReps: digest.activeReps.count,
  reps: digest.activeReps.of,
  feedbackWaiting: digest.waiting.feedback,
  gaps: digest.missing.gaps,
  neverUsed: digest.missing.neverUsed.count,
  approved: digest.changed.approved.count,
  retired: digest.changed.retired.count,
});
