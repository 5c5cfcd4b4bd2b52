import type { ContentChange } from '../../../../utils/contract/history.ts';
import { t } from '../../../text.ts';
import { fieldName, valueText } from './field-values.ts';
import { wordDiff, type Run } from './word-diff.ts';

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

/** Where little stayed the same, one after the other reads better than both in one. */
const isReadable = (runs: readonly Run[]) => {
  const length = (of: readonly Run[]) =>
    of.reduce((sum, run) => sum + run.text.replaceAll(/\s/g, '').length, 0);
  return length(runs.filter(({ kind }) => kind === 'same')) >= length(runs) * 0.4;
};

function Changed({ before, after }: { before: string; after: string }) {
  if (before === '') return <ins>{after}</ins>;
  if (after === '') return <del>{before}</del>;
  const runs = wordDiff(before, after);
  if (!isReadable(runs)) {
    return (
      <>
        <del>
          <span className="visually-hidden">{t('gonePart')}</span>
          {before}
        </del>
        <br />
        <ins>
          <span className="visually-hidden">{t('newPart')}</span>
          {after}
        </ins>
      </>
    );
  }
  return runs.map(({ kind, text }, index) => {
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
