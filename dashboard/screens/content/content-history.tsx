import type { HistoryEntry } from '../../../utils/contract/history.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { nameOf, t } from '../../text.ts';

function whatHappened({ action, from, to, version }: HistoryEntry): string {
  if (action === 'created') return t('historyCreated');
  if (action === 'edited') return t('historyEdited', version);
  if (to === 'approved') return t('historyApproved', version);
  if (to === null) return t('historyEdited', version);
  return from === null
    ? nameOf('status', to)
    : t('historyStatus', nameOf('status', from), nameOf('status', to));
}

/** Who did what, newest first. */
export function ContentHistory({ history }: { history: HistoryEntry[] }) {
  return (
    <section>
      <h2>{t('history')}</h2>
      <ol className="history">
        {history.map((entry) => (
          <li key={`${String(entry.at)} ${entry.action} ${String(entry.to)}`}>
            <span>{whatHappened(entry)}</span>
            <small title={dateAndTime(entry.at)}>{t('byWhen', entry.byName, ago(entry.at))}</small>
            {entry.note && <q>{entry.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
