import { Link } from 'wouter';
import type { Import } from '../../../utils/contract/imports.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago } from '../../format/times.ts';
import { t, tn } from '../../text.ts';

/** How far an import is, or what came of it, in words. */
export function ImportProgress({ shown }: { shown: Import }) {
  const { state, counts, outcomes, problems } = shown;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const waiting = counts.waiting;
  const { created, updated, undone, kept } = outcomes;
  return (
    <div className="import-said" role="status">
      {state === 'reading' && (
        <>
          <p>
            {waiting > 0
              ? t('importFetched', formatNumber(all - waiting), formatNumber(all))
              : t('importComparing', formatNumber(all))}
          </p>
          <progress
            aria-label={t('importReading')}
            {...(waiting > 0 && { max: all, value: all - waiting })}
          />
        </>
      )}
      {state === 'applying' && (
        <>
          <p>{t('importApplying', formatNumber(counts.new + counts.changed))}</p>
          <progress aria-label={t('importTaking')} />
        </>
      )}
      {state === 'undoing' && (
        <>
          <p>{t('importUndoing', formatNumber(created + updated))}</p>
          <progress aria-label={t('importUndo')} />
        </>
      )}
      {state === 'interrupted' && (
        <p className="note">{t(shown.canRetry ? 'importCutRetry' : 'importCutAgain')}</p>
      )}
      {state === 'applied' && (
        <p>
          {tn('importCreated', created)} · {tn('importUpdated', updated)}
          {'. '}
          {t(shown.approved ? 'importAreApproved' : 'importAreDrafts')}{' '}
          <Link href={shown.approved ? '/assets' : '/assets?status=draft'}>
            {t('importSeeThem')}
          </Link>
        </p>
      )}
      {state === 'undone' && (
        <p>
          {t(
            'importBackBy',
            shown.undoneByName,
            shown.undoneAt === null ? '' : ago(shown.undoneAt),
          )}{' '}
          {tn('importUndone', undone)}
          {kept > 0 && ` · ${tn('importKept', kept)}`}
        </p>
      )}
      {problems.length > 0 && (
        <div className="problem" role="alert">
          <p>{t(state === 'refused' ? 'importRefused' : 'importNotTaken')}</p>
          <ul>
            {problems.map(({ place, field, reason }) => (
              <li key={`${place} ${field} ${reason}`}>
                {[place, field].filter((part) => part !== '').join(', ')}
                {(place !== '' || field !== '') && ': '}
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
