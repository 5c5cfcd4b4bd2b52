import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { Translate } from '../text.tsx';
import { shortDate, weekday } from '../time.ts';

/** What state feedback is in, with who put it right and where. */
export function stateText({ state, fixedIn, answeredByName }: MyFeedback, t: Translate): string {
  const by = answeredByName ?? t('marketing');
  switch (state) {
    case 'new':
      return t('state_new');
    case 'seen':
      return t('state_seen');
    case 'planned':
      return t('state_planned');
    case 'wont':
      return t('state_wont');
    case 'done':
      return fixedIn === null ? t('state_done') : t('fixedIn', fixedIn, by);
  }
}

const dayMs = 86_400_000;

/** "answer promised by Tuesday"; what is late says since when. */
export function promiseText(answerBy: number, t: Translate, now = Date.now()): string {
  if (answerBy < now) return t('answerLate', shortDate(answerBy));
  return t('answerBy', answerBy - now < 6 * dayMs ? weekday(answerBy) : shortDate(answerBy));
}
