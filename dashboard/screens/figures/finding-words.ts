import type { Finding, Funnel } from '../../../utils/contract/stats.ts';
import { t, tn } from '../../text.ts';

const usedWords = (used: number) =>
  used === 0 ? t('usedNever') : used === 2 ? t('usedTwice') : tn('usedTimes', used);

/** A sentence begins with a capital letter, whatever it begins with. */
const asSentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What a funnel says, in words: the step that loses most, with the counts it rests on. */
export function findingWords(finding: Finding, { shown, opened, used, visited }: Funnel): string {
  switch (finding) {
    case 'never-shown':
      return t('finding_never_shown');
    case 'seen-not-wanted':
      return asSentence(t('finding_seen', tn('shownTimes', shown), usedWords(used)));
    case 'opened-not-used':
      return asSentence(t('finding_opened', tn('openedTimes', opened), usedWords(used)));
    case 'used-not-visited':
      return asSentence(
        t(
          'finding_used',
          usedWords(used),
          visited === 0 ? t('visitedNever') : tn('visitedTimes', visited),
        ),
      );
    case 'as-usual':
      return t('finding_usual');
    case 'too-few':
      return t('finding_few');
  }
}

/** The same for the whole, which has nothing to be held against. */
export function wholeWords(finding: Finding, funnel: Funnel): string {
  const { shown, opened, used, visited } = funnel;
  switch (finding) {
    case 'seen-not-wanted':
      return t(
        'whole_seen',
        tn('shownTimes', shown),
        tn('openedTimes', opened),
        tn('usedTimes', used),
      );
    case 'opened-not-used':
      return t('whole_opened', tn('openedTimes', opened), tn('usedTimes', used));
    case 'used-not-visited':
      return t('whole_used', tn('usedTimes', used), tn('visitedTimes', visited));
    case 'never-shown':
      return t('whole_nothing');
    case 'as-usual':
    case 'too-few':
      return finding === 'too-few' ? t('finding_few') : t('whole_fine');
  }
}
