import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import { State } from '../../../components/ui/state.tsx';
import { noteStates } from '../../../utils/contract/notes.ts';
import { noteKinds } from '../../../utils/contract/vocabulary.ts';
import { useAddress } from '../../address.ts';
import { notesKey } from '../../api/keys.ts';
import { listNotes } from '../../api/notes.ts';
import { formatNumber } from '../../format/numbers.ts';
import { CardsSkeleton } from '../../shell/cards-skeleton.tsx';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { useRowKeys } from '../../table/use-row-keys.ts';
import { nameOf, t } from '../../text.ts';
import { LoopTabs } from '../feedback/loop-tabs.tsx';
import { NoteItem } from './note-item.tsx';

/** What reps heard and saw, in their words; what is good of it becomes a message. */
export function Notes() {
  const { search, set, days } = useAddress();
  const kind = noteKinds.find((each) => each === search.get('kind'));
  const state = noteStates.find((each) => each === search.get('state'));
  const filter = { days, ...(kind && { kind }), ...(state && { state }) };
  const list = useQuery({
    queryKey: [...notesKey, filter],
    queryFn: ({ signal }) => listNotes(filter, signal),
    placeholderData: keepPreviousData,
  });
  useRowKeys();
  const groups = [...Map.groupBy(list.data?.notes ?? [], ({ like }) => like).values()];
  return (
    <Page title={t('navNotes')} actions={<PeriodPicker />}>
      <LoopTabs />
      <h2 className="visually-hidden">{t('navNotes')}</h2>
      <p className="quiet">{t('notesText')}</p>
      <search className="filters">
        <select
          className="input"
          aria-label={t('noteKind')}
          value={kind ?? ''}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{t('anyNoteKind')}</option>
          {noteKinds.map((each) => (
            <option key={each} value={each}>
              {nameOf('note', each)}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={t('state')}
          value={state ?? ''}
          onChange={(event) => set({ state: event.target.value })}
        >
          <option value="">{t('stateAll')}</option>
          {noteStates.map((each) => (
            <option key={each} value={each}>
              {nameOf('notestate', each)}
              {list.data && ` (${formatNumber(list.data.counts[each])})`}
            </option>
          ))}
        </select>
      </search>
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <CardsSkeleton />
      ) : groups.length === 0 ? (
        <State icon={NotebookPen} title={t('notesNone')}>
          {t('notesNoneText')}
        </State>
      ) : (
        <ul className="feedback-list">
          {groups.map((notes) => (
            <NoteItem key={notes[0]?.like} notes={notes} />
          ))}
        </ul>
      )}
    </Page>
  );
}
