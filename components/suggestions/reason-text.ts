import type { Reason } from '../../utils/contract/cue.ts';
import { nameOf } from '../context/context-words.ts';
import type { Translate } from '../text.tsx';

/** A reason in words. */
export function reasonText(reason: Reason, t: Translate): string {
  switch (reason.kind) {
    case 'mentions':
      return t('reasonMentions', reason.name);
    case 'phrase':
      return t('reasonPhrase', reason.phrase);
    case 'words':
      return t('reasonWords', reason.words.join(', '));
    case 'stage':
      return t('reasonStage', nameOf('stage', reason.stage, t));
    case 'industry':
      return nameOf('industry', reason.industry, t);
    case 'persona':
      return t('reasonPersona', nameOf('persona', reason.persona, t));
    case 'company-size':
      return t('people', reason.companySize);
    case 'region':
      return t('reasonPersona', nameOf('region', reason.region, t));
    case 'record-kind':
      return t('reasonPersona', nameOf('recordKind', reason.recordKind, t));
    case 'language':
      return t('reasonLanguage', reason.language.toUpperCase());
    case 'used': {
      const where = reason.industry
        ? nameOf('industry', reason.industry, t)
        : reason.stage && nameOf('stage', reason.stage, t);
      return where ? t('reasonUsedIn', reason.count, where) : t('reasonUsed', reason.count);
    }
    case 'new':
      return t('reasonNew');
  }
}
