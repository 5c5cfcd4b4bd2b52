import type { AddressVerdict } from '../../../utils/contract/address-check.ts';
import { localTime } from '../workspace/calendar.ts';
import type { Answered } from './ask-address.ts';

/**
 * The verdict after an answer: something is called dead when it was gone on two different days of
 * the workspace, with no other answer between them. What nobody can tell leaves the verdict as it is
 * where it was failing: a server that was down in between has not brought the page back.
 */
export function judgeAddress(
  before: { verdict: AddressVerdict; failedSince: number | null } | undefined,
  answer: Answered['answer'],
  { now, timeZone }: { now: number; timeZone: string },
): { verdict: AddressVerdict; failedSince: number | null } {
  if (answer === 'there') return { verdict: 'fine', failedSince: null };
  const failedSince = before?.failedSince ?? null;
  if (answer === 'unsure') {
    const isFailing = failedSince !== null && before !== undefined;
    return { verdict: isFailing ? before.verdict : 'unsure', failedSince };
  }
  const since = failedSince ?? now;
  const isLaterDay = localTime(now, timeZone).day !== localTime(since, timeZone).day;
  return { verdict: isLaterDay ? 'dead' : 'failing', failedSince: since };
}
