import type { HistoryEntry } from '../../../utils/contract/history.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { nameOf, t, tn } from '../../text.ts';
import { stepWords } from '../feedback/feedback-words.ts';
import { ChangeList } from './compare/change-list.tsx';

function whatHappened({ action, from, to, version, changes }: HistoryEntry): string {
  switch (action) {
    case 'created':
      return t('historyCreated');
    case 'imported':
      return t(to === null ? 'historyImportedAgain' : 'historyImported');
    case 'verified':
      return t('historyVerified');
    case 'unverified':
      return t('historyUnverified');
    case 'owner':
      return t('historyOwner');
    case 'verifier':
      return t('historyVerifier');
    case 'replacement':
      return t('historyReplacement');
    case 'collection':
      return t(changes[0]?.after == null ? 'historyUncollected' : 'historyCollected');
    case 'status':
      if (to === 'approved') return t('historyApproved', version);
      if (to === null || from === null) return to === null ? '' : nameOf('status', to);
      return t('historyStatus', nameOf('status', from), nameOf('status', to));
    case 'edited':
      return t('historyEdited', version);
    default:
      return t('historyEdited', version);
  }
}

/** What happened in words, and what somebody wrote with it. */
function told(entry: HistoryEntry): { words: string; quote: string } {
  const { said, note } = entry;
  if (said === null) return { words: whatHappened(entry), quote: note };
  const { step, state } = said;
  const verdict = nameOf('verdict', said.verdict);
  if (step === 'said') return { words: t('historySaid', verdict), quote: note };
  const { words, quote } = stepWords({ action: step, state, note });
  return { words: t('historyOfSaid', verdict, words), quote };
}

/** What the line itself says already. */
const isSaid = (field: string) =>
  field === 'status' || field === 'version' || field === 'verifiedAt';

/** Two may be of the same moment; counted from the oldest, each keeps its number. */
const numbered = (history: readonly HistoryEntry[]) =>
  history.map((entry, index) => ({ entry, number: history.length - index }));

/** Who did what, newest first, with what it said before and after. */
export function ContentHistory({ history }: { history: HistoryEntry[] }) {
  return (
    <section>
      <h2>{t('history')}</h2>
      <ol className="history">
        {numbered(history).map(({ entry, number }) => {
          const { words, quote } = told(entry);
          const changes = entry.changes.filter(({ field }) => !isSaid(field));
          return (
            <li key={number}>
              <span>{words}</span>
              <small title={dateAndTime(entry.at)}>
                {t('byWhen', entry.byName, ago(entry.at))}
                {entry.together > 1 && ` · ${tn('together', entry.together)}`}
              </small>
              {quote && <q>{quote}</q>}
              {changes.length > 0 && (
                <details className="fold history-changes">
                  <summary>
                    {entry.action === 'created'
                      ? t('whatItSaid')
                      : tn('changedFields', changes.length)}
                  </summary>
                  <ChangeList changes={changes} />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
