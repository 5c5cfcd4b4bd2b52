import { Link } from 'wouter';
import type { UsageRow } from '../../../utils/contract/stats.ts';
import { useAddress } from '../../address.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { Defined } from '../../shell/defined.tsx';
import { t } from '../../text.ts';

/** What reps reach for. */
export function MostUsed({ rows }: { rows: UsageRow[] }) {
  const { link } = useAddress();
  return (
    <div className="chart">
      <h3>
        {t('mostUsed')} <Defined id="used" />
      </h3>
      {rows.length === 0 ? (
        <p className="quiet">{t('mostUsedNone')}</p>
      ) : (
        <BarList
          label={t('mostUsed')}
          rows={rows.map((row) => ({
            key: row.id,
            label: row.title,
            value: row.used,
            href: link(`/${row.type}/${row.id}`),
          }))}
        />
      )}
      <p>
        <Link href={link('/usage')}>{t('allUse')}</Link>
      </p>
    </div>
  );
}
