import type { ReactNode } from 'react';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { State } from '../../../components/ui/state.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { momentWords, partName } from './site-words.ts';

/** What both tables tell of a trouble. */
type Trouble = Omit<SiteHealth['breakages'][number], 'missing'> & { id: string; name: string };
type TroubleColumn<Row extends Trouble> = Column<Row, never>;

const moment = (time: number) => <span title={dateAndTime(time)}>{ago(time)}</span>;

/** After its name, where it is past. */
const underOf = ({ adapterVersion, tableVersion, stands }: Trouble): ReactNode => {
  const versions = t('partVersionsAre', adapterVersion, tableVersion);
  return stands ? versions : `${t('partOver')} · ${versions}`;
};

const people: TroubleColumn<Trouble> = {
  key: 'people',
  head: t('sitePeople'),
  number: true,
  cell: (row) => formatNumber(row.people),
};
const first: TroubleColumn<Trouble> = {
  key: 'first',
  head: t('partFirst'),
  number: true,
  wideOnly: true,
  cell: (row) => moment(row.firstAt),
};
const last: TroubleColumn<Trouble> = {
  key: 'last',
  head: t('partLast'),
  number: true,
  cell: (row) => moment(row.lastAt),
};

const breakageColumns: TroubleColumn<Trouble>[] = [
  { key: 'part', head: t('partMissing'), cell: (row) => row.name },
  people,
  first,
  last,
];

const weakenedColumns: TroubleColumn<Trouble & { strategy: number }>[] = [
  { key: 'part', head: t('partWeakened'), cell: (row) => row.name },
  {
    key: 'place',
    head: t('partPlace'),
    number: true,
    cell: ({ strategy }) => t('partPlaceIs', strategy + 1),
  },
  people,
  first,
  last,
];

/** What could not be read, and what was read from later places than the best. */
export function SiteTroubles({ site }: { site: SiteHealth }) {
  const { breakages, weakened, readAgainAt } = site;
  if (breakages.length + weakened.length === 0) {
    return <State title={t('nothingWrong')} />;
  }
  return (
    <>
      {breakages.length > 0 && (
        <section>
          <h2>{t('breakagesTitle')}</h2>
          <p className="quiet">
            {t('breakagesText')}{' '}
            {readAgainAt === null
              ? t('siteStillBroken')
              : t('siteReadAgain', momentWords(readAgainAt))}
          </p>
          <DataTable
            label={t('breakagesTitle')}
            columns={breakageColumns}
            rows={breakages.map((each) => ({
              ...each,
              id: [each.missing, each.adapterVersion, each.tableVersion].join(' '),
              name: partName(each.missing),
            }))}
            titleOf={(row) => row.name}
            under={underOf}
          />
        </section>
      )}
      {weakened.length > 0 && (
        <section>
          <h2>{t('weakenedTitle')}</h2>
          <p className="quiet">{t('weakenedText')}</p>
          <DataTable
            label={t('weakenedTitle')}
            columns={weakenedColumns}
            rows={weakened.map((each) => ({ ...each, id: each.field, name: partName(each.field) }))}
            titleOf={(row) => row.name}
            under={underOf}
          />
        </section>
      )}
    </>
  );
}
