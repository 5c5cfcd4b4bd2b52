import { Check, X } from 'lucide-react';
import { useState } from 'react';
import {
  companySizes,
  industries,
  languages,
  personas,
  recordKinds,
  regions,
  stages,
  type Language,
  type RecordKind,
} from '../../../utils/contract/vocabulary.ts';
import { andList } from '../../format/lists.ts';
import { splitList } from '../../format/split-list.ts';
import { Select, TextArea } from '../../shell/field.tsx';
import { languageName, nameOf, t } from '../../text.ts';
import type { EditorFields } from './editor-fields.ts';
import { ruleFault, toRule } from './rule-drafts.ts';
import { tryContent, type Judgement, type TriedPage } from './try-content.ts';

const lists = [
  { field: 'stage', family: 'stage', label: 'tryStage', values: stages },
  { field: 'industry', family: 'industry', label: 'tryIndustry', values: industries },
  { field: 'persona', family: 'persona', label: 'tryPersona', values: personas },
  { field: 'companySize', family: 'size', label: 'tryCompanySize', values: companySizes },
  { field: 'region', family: 'region', label: 'tryRegion', values: regions },
] as const;

const notKnown = { value: '', text: t('unknown') };

/** A made-up page to try the rules on, as they stand in the form. Nothing of it is sent. */
export function TryBox({ fields }: { fields: EditorFields }) {
  const [page, setPage] = useState<TriedPage>({ mail: '', recordKind: 'thread', known: {} });
  const change = (to: Partial<TriedPage>) => setPage((now) => ({ ...now, ...to }));
  const judged = tryContent(
    {
      // A rule that is half done would hold back everything, or nothing.
      rules: fields.rules.filter((rule) => ruleFault(rule) === undefined).map(toRule),
      competitors: splitList(fields.competitors, ','),
      language: fields.language,
    },
    page,
  );
  return (
    <details className="fold try">
      <summary>{t('tryTitle')}</summary>
      <div className="try-body">
        <p className="quiet">{t('tryText')}</p>
        <TextArea
          label={t('tryMail')}
          rows={4}
          value={page.mail}
          onChange={({ target }) => change({ mail: target.value })}
        />
        <div className="form-row">
          {lists.map(({ field, family, label, values }) => (
            <Select
              key={field}
              label={t(label)}
              value={page.known[field] ?? ''}
              options={[
                notKnown,
                ...values.map((value) => ({ value, text: nameOf(family, value) })),
              ]}
              onChange={({ target }) =>
                change({ known: { ...page.known, [field]: target.value || undefined } })
              }
            />
          ))}
          <Select
            label={t('language')}
            value={page.language ?? ''}
            options={[
              { value: '', text: t('tryAsWritten') },
              ...languages.map((value) => ({ value, text: languageName(value) })),
            ]}
            onChange={({ target }) =>
              change({ language: target.value === '' ? undefined : (target.value as Language) })
            }
          />
          <Select
            label={t('tryRecordKind')}
            value={page.recordKind}
            options={recordKinds.map((value) => ({ value, text: nameOf('record', value) }))}
            onChange={({ target }) => change({ recordKind: target.value as RecordKind })}
          />
        </div>
        <Outcome judged={judged} />
      </div>
    </details>
  );
}

function Outcome({ judged }: { judged: readonly Judgement[] }) {
  const against = judged.filter(({ kept }) => !kept);
  const facts = (some: readonly Judgement[]) => andList(some.map(({ fact }) => fact));
  return (
    <div className="try-outcome" data-shown={against.length === 0 || undefined}>
      <p role="status">
        <strong>
          {against.length > 0
            ? t('tryHeldBack', facts(against))
            : judged.length > 0
              ? t('tryShown', facts(judged))
              : t('tryShownFree')}
        </strong>
      </p>
      {judged.length > 0 && (
        <ul>
          {judged.map(({ rule, kept, fact }, index) => (
            // Two rules may say the same, and none keeps its place by what it says.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} data-kept={kept || undefined}>
              {kept ? <Check size={15} aria-hidden /> : <X size={15} aria-hidden />}
              <span>
                {rule} <span className="quiet">· {fact}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
