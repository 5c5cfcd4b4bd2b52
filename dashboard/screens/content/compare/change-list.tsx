import type { ContentChange } from '../../../../utils/contract/history.ts';
import { t } from '../../../text.ts';
import { fieldName, valueText } from './field-values.ts';
import { wordDiff } from './word-diff.ts';

/** Field by field, what it said before and what it says now. */
export function ChangeList({ changes }: { changes: readonly ContentChange[] }) {
  return (
    <dl className="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldName(field)}</dt>
          <dd>
            <Changed before={valueText(field, before)} after={valueText(field, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  if (before === '') return <ins>{after}</ins>;
  if (after === '') return <del>{before}</del>;
  return wordDiff(before, after).map(({ kind, text }, index) => {
    const key = `${String(index)} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'gone' ? (
      <del key={key}>
        <span className="visually-hidden">{t('gonePart')}</span>
        {text}
      </del>
    ) : (
      <ins key={key}>
        <span className="visually-hidden">{t('newPart')}</span>
        {text}
      </ins>
    );
  });
}
