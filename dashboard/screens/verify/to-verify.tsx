import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Chip, type Tone } from '../../../components/ui/chip.tsx';
import { State } from '../../../components/ui/state.tsx';
import { verifyStates, type VerifyState } from '../../../utils/contract/vocabulary.ts';
import { useAddress } from '../../address.ts';
import type { ContentRecord } from '../../api/content.ts';
import { toVerifyKey } from '../../api/keys.ts';
import { listToVerify } from '../../api/life.ts';
import { useMe } from '../../api/use-me.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, lasting, shortDate } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { ContentTabs } from '../content/content-tabs.tsx';
import { useVerify } from '../content/use-verify.ts';
import { verifyStateOf } from '../content/verify-state.ts';

const toneOf: Record<VerifyState, Tone> = { soon: 'quiet', overdue: 'warn', held: 'bad' };

/** What somebody is to say is still right, the longest overdue first. */
export function ToVerify() {
  const { search, set } = useAddress();
  const { timeZone } = useMe().workspace;
  const isAll = search.get('whose') === 'all';
  const state = verifyStates.find((each) => each === search.get('state'));
  const list = useQuery({
    queryKey: [...toVerifyKey, 'list', isAll, state],
    queryFn: ({ signal }) => listToVerify({ mine: isAll ? undefined : 'true', state }, signal),
    placeholderData: keepPreviousData,
  });
  const { contents, counts } = list.data ?? {};
  // Before it is known how many there are, nothing is said about it.
  const counted = (text: string, count: number | undefined) =>
    count === undefined ? text : `${text} ${formatNumber(count)}`;
  return (
    <Page title={t('toVerify')}>
      <ContentTabs />
      <div className="filters">
        <Segmented
          label={t('whose')}
          value={isAll ? 'all' : 'mine'}
          options={[
            { value: 'mine', text: t('verifyMine') },
            { value: 'all', text: t('verifyAll') },
          ]}
          onChange={(whose) => set({ whose: whose === 'all' ? 'all' : undefined })}
        />
        <Segmented<VerifyState | ''>
          label={t('toVerify')}
          value={state ?? ''}
          options={[
            {
              value: '',
              text: counted(t('verifyEach'), counts && counts.soon + counts.overdue + counts.held),
            },
            ...verifyStates.map((value) => ({
              value,
              text: counted(nameOf('verify', value), counts?.[value]),
            })),
          ]}
          onChange={(value) => set({ state: value || undefined })}
        />
      </div>
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !contents ? (
        <RowsSkeleton rows={6} />
      ) : contents.length === 0 ? (
        <State title={t('nothingToVerify')}>
          {t(isAll ? 'nothingToVerifyAll' : 'nothingToVerifyMine')}
        </State>
      ) : (
        <DataTable
          label={t('toVerify')}
          columns={columns(timeZone)}
          rows={contents}
          titleOf={(row) => row.title}
          hrefOf={(row) => `/${row.type}/${row.id}`}
          under={kindAndDue}
        />
      )}
    </Page>
  );
}

/** Its kind; where it is narrow also how long it waits. */
const kindAndDue = (row: ContentRecord) => (
  <>
    {nameOf('kind', row.kind)} <span className="narrow-only">· {dueText(row)}</span>
  </>
);

const columns = (timeZone: string): Column<ContentRecord, never>[] => [
  { key: 'title', head: t('title'), cell: (row) => row.title },
  { key: 'state', head: t('status'), wideOnly: true, cell: (row) => <DueChip record={row} /> },
  { key: 'verifier', head: t('verifier'), wideOnly: true, cell: (row) => row.verifierName },
  {
    key: 'verified',
    head: t('verifiedAt'),
    number: true,
    wideOnly: true,
    cell: (row) => (row.verifiedAt === null ? t('never') : ago(row.verifiedAt)),
  },
  {
    key: 'due',
    head: t('verifyByField'),
    number: true,
    wideOnly: true,
    cell: (row) => row.verifyBy !== null && shortDate(row.verifyBy, timeZone),
  },
  {
    key: 'held',
    head: t('heldFromField'),
    number: true,
    wideOnly: true,
    cell: (row) => row.heldFrom !== null && shortDate(row.heldFrom, timeZone),
  },
  {
    key: 'act',
    head: t('stillRightAsked'),
    number: true,
    cell: (row) => <VerifyButton record={row} />,
  },
];

/** "Unverified for 4 days", or that it is due soon. */
function dueText({ verifyBy, heldFrom }: ContentRecord): string {
  const now = Date.now();
  if (verifyBy === null || verifyStateOf({ verifyBy, heldFrom }, now) === 'soon') {
    return nameOf('verify', 'soon');
  }
  return t('unverifiedFor', lasting(now - verifyBy));
}

function DueChip({ record }: { record: ContentRecord }) {
  const [now] = useState(Date.now);
  const state = verifyStateOf(record, now);
  if (state === 'later') return null;
  return <Chip tone={toneOf[state]}>{dueText(record)}</Chip>;
}

function VerifyButton({ record }: { record: ContentRecord }) {
  const { verify, isDone } = useVerify(record);
  return (
    <Button className="above-row" disabled={isDone} onClick={verify}>
      <Check size={15} aria-hidden /> {t('stillRight')}
    </Button>
  );
}
