import type { MyFeedback } from '../../utils/contract/feedback.ts';
import { readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/** The rep's feedback that was answered since they last looked. */
export async function answersAfter({ db }: Services): Promise<MyFeedback[]> {
  const seenAt = (await readKept(db, 'answersSeenAt')) ?? 0;
  return (await db.getAll('feedback')).filter((mine) => (mine.answeredAt ?? 0) > seenAt);
}
