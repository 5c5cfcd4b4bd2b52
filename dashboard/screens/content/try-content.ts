import type { Corrections, Understanding } from '../../../utils/contract/cue.ts';
import type { PageContext } from '../../../utils/contract/page-context.ts';
import type { Rule } from '../../../utils/contract/rule.ts';
import type { Language, RecordKind } from '../../../utils/contract/vocabulary.ts';
import { saidIn, says, type Said } from '../../../utils/domain/context/said.ts';
import { understand } from '../../../utils/domain/context/understand.ts';
import { isKept } from '../../../utils/domain/ranking/fit.ts';
import { orList } from '../../format/lists.ts';
import { languageName, nameOf, t } from '../../text.ts';
import { listOf, type ListKind } from './rule-drafts.ts';
import { ruleLine } from './rule-line.ts';

/** A page made up to try content on; what is missing is not known. */
export interface TriedPage {
  mail: string;
  recordKind: RecordKind;
  known: Pick<Corrections, 'stage' | 'industry' | 'persona' | 'companySize' | 'region'>;
  /** Missing: as the mail is written. */
  language?: Language | undefined;
}

/** Of content, what may forbid it on a page. */
export interface Triable {
  rules: readonly Rule[];
  competitors: readonly string[];
  language: string;
}

/** One rule, whether the page keeps it, and what of the page says so. */
export interface Judgement {
  rule: string;
  kept: boolean;
  fact: string;
}

const longestMail = 20_000;

/**
 * Judges content on a made-up page as the extension would: by its rules, by the competitors it is
 * about, by its language. In the browser alone.
 */
export function tryContent(content: Triable, page: TriedPage): Judgement[] {
  const context: PageContext = {
    host: 'other',
    kind: page.recordKind,
    recordKey: 'tried',
    people: [],
    text: [{ text: page.mail.slice(0, longestMail), quoted: false }],
    canInsert: false,
    readFrom: {},
  };
  const understood = understand(context, page.known, content.competitors);
  const known = page.language ? { ...understood, language: page.language } : understood;
  const said = saidIn(context);
  const { competitors, language } = content;
  // A comparison with a competitor that nobody has named is held back like this too.
  const named: Rule[] =
    competitors.length === 0
      ? []
      : [{ effect: 'only', when: { kind: 'mentions', phrases: [...competitors] } }];
  const judged = [...named, ...content.rules].map((rule) => ({
    rule: ruleLine(rule),
    kept: isKept(rule, context, known, said),
    fact: factOf(rule, context, known, said),
  }));
  return language === 'en' || known.language === undefined
    ? judged
    : [...judged, judgeLanguage(language, known.language)];
}

/** What is not in English is held back where another language is written. */
const judgeLanguage = (own: string, written: Language): Judgement => ({
  rule: t('tryLanguageRule', languageName(own)),
  kept: own === written,
  fact: t('ruleFact', nameOf('rule', 'language'), languageName(written)),
});

/** What the page says to a rule, kept or not. */
function factOf({ when }: Rule, context: PageContext, known: Understanding, said: Said): string {
  if (when.kind === 'mentions') {
    const found = when.phrases.find((phrase) => says(said, phrase));
    return found === undefined ? t('notSaid', orList(when.phrases)) : t('said', found);
  }
  const value = valueOf(when.kind, context, known);
  return value === undefined
    ? nameOf('unknown', when.kind)
    : t('ruleFact', nameOf('rule', when.kind), listOf[when.kind].nameOf(value));
}

function valueOf(kind: ListKind, context: PageContext, known: Understanding): string | undefined {
  switch (kind) {
    case 'company-size':
      return known.companySize;
    case 'record-kind':
      return context.kind;
    case 'stage':
    case 'industry':
    case 'persona':
    case 'region':
    case 'language':
      return known[kind];
  }
}
