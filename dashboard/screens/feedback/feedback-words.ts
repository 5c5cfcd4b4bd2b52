import type { Feedback, FeedbackStep } from '../../../utils/contract/feedback.ts';
import { languageName, nameOf, t } from '../../text.ts';

/** As the server counts it: not answered, not closed, and more than a bare thumbs up. */
export const isWaiting = ({
  answer,
  state,
  verdict,
  comment,
}: Pick<Feedback, 'answer' | 'state' | 'verdict' | 'comment'>): boolean =>
  answer === '' && state !== 'done' && state !== 'wont' && !(verdict === 'up' && comment === '');

/** Where the rep was when they said it, as short facts. */
export function contextWords(facets: Feedback['facets']): string[] {
  const { host, recordKind, stage, industry, companySize, language } = facets;
  return [
    stage && nameOf('stage', stage),
    industry && nameOf('industry', industry),
    companySize && nameOf('size', companySize),
    language && languageName(language),
    host && host !== 'other' && nameOf('host', host),
    recordKind && nameOf('record', recordKind),
  ].filter((word): word is string => Boolean(word));
}

/** What happened to feedback, and what is to be quoted of it: a version is said in the words. */
export function stepWords({
  action,
  state,
  note,
}: Pick<FeedbackStep, 'action' | 'state' | 'note'>): { words: string; quote: string } {
  const fixedIn = action === 'state' && state === 'done' ? /^v(\d+)$/.exec(note)?.[1] : undefined;
  if (fixedIn !== undefined) return { words: t('fixedIn', fixedIn), quote: '' };
  const named = {
    answer: () => t(note === '' ? 'stepAnswerBack' : 'stepAnswer'),
    merged: () => t('stepMerged'),
    apart: () => t('stepApart'),
    task: () => t('stepTask'),
    state: () => nameOf('state', state),
  };
  return { words: named[action](), quote: note };
}
