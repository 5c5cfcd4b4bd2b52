import type { News } from '../../utils/contract/news.ts';
import type { Translate } from '../text.tsx';

/** What a person is told, in one sentence. */
export function newsText({ kind, about, contentTitle, byName }: News, t: Translate): string {
  const by = byName === '' ? t('marketing') : byName;
  switch (kind) {
    case 'retired':
      return contentTitle === ''
        ? t('newsRetired', about)
        : t('newsRetiredReplaced', about, contentTitle);
    case 'request-filled':
      return contentTitle === ''
        ? t('newsFilled', about, by)
        : t('newsFilledWith', about, contentTitle);
    case 'request-planned':
      return t('newsPlanned', about, by);
    case 'request-declined':
      return t('newsDeclined', about, by);
    case 'note-promoted':
      return t('newsPromoted', about, by);
    case 'task-given':
      return contentTitle === ''
        ? t('newsTask', about, by)
        : t('newsTaskOn', about, by, contentTitle);
  }
}
