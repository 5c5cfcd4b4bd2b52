import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { rowOutcomes, rowStates } from '../../../utils/contract/imports.ts';
import { useAddress } from '../../address.ts';
import { readImport, type RowFilter } from '../../api/imports.ts';
import { importsKey } from '../../api/keys.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { nameOf, t } from '../../text.ts';
import { ApplyForm } from './apply-form.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportChip } from './import-chip.tsx';
import { ImportProgress } from './import-progress.tsx';
import { RowFilters } from './row-filters.tsx';
import { RowTable } from './row-table.tsx';

const pageSize = 100;
/** While something moves, it is looked at so often, in ms. */
const lookMs = 700;

/** One import, from its preview to what came of it. */
export function ImportPage() {
  const { id } = useParams<{ id: string }>();
  const { search, set } = useAddress();
  const filter: RowFilter = {
    state: rowStates.find((state) => state === search.get('state')),
    outcome: rowOutcomes.find((outcome) => outcome === search.get('outcome')),
  };
  const offset = Math.max(0, Number(search.get('from')) || 0);
  const detail = useQuery({
    queryKey: [...importsKey, id, filter, offset],
    queryFn: ({ signal }) => readImport(id, { ...filter, limit: pageSize, offset }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isMoving(state.data?.import.state) ? lookMs : false),
  });
  const back = (
    <Link className="back" href="/imports">
      <ArrowLeft size={14} aria-hidden /> {t('importTitle')}
    </Link>
  );
  if (!detail.data) {
    return (
      <Page title={t('importTitle')} above={back}>
        {detail.error ? (
          <Failed error={detail.error} retry={() => void detail.refetch()} />
        ) : (
          <RowsSkeleton />
        )}
      </Page>
    );
  }
  const { import: shown, rows, total } = detail.data;
  return (
    <Page title={shown.name} above={back} actions={<ImportActions shown={shown} />}>
      <p className="content-line">
        <ImportChip state={shown.state} />
        <span className="quiet" title={dateAndTime(shown.createdAt)}>
          {t('importMeta', nameOf('source', shown.source), shown.byName, ago(shown.createdAt))}
        </span>
      </p>
      <ImportProgress shown={shown} />
      {shown.state === 'ready' && <ApplyForm shown={shown} />}
      {rows.length + total > 0 && (
        <>
          <RowFilters
            shown={shown}
            filter={filter}
            onChange={(next) => set({ ...next, from: '' })}
          />
          <RowTable rows={rows} />
          <Pages
            offset={offset}
            total={total}
            onChange={(from) => set({ from: String(from || '') })}
          />
        </>
      )}
    </Page>
  );
}

const isMoving = (state: string | undefined) =>
  state === 'reading' || state === 'applying' || state === 'undoing';

function Pages({
  offset,
  total,
  onChange,
}: {
  offset: number;
  total: number;
  onChange: (offset: number) => void;
}) {
  if (total <= pageSize) return null;
  const last = Math.min(total, offset + pageSize);
  return (
    <nav className="row" aria-label={t('importPages')}>
      <button
        type="button"
        className="button"
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - pageSize))}
      >
        {t('importBefore')}
      </button>
      <span className="quiet">
        {t('importPart', formatNumber(offset + 1), formatNumber(last), formatNumber(total))}
      </span>
      <button
        type="button"
        className="button"
        disabled={last >= total}
        onClick={() => onChange(offset + pageSize)}
      >
        {t('importNext')}
      </button>
    </nav>
  );
}
