import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { SiteHealth, TableAct } from '../../../utils/contract/site-health.ts';
import { siteTableKey } from '../../api/keys.ts';
import { readTable } from '../../api/sites.ts';
import { useMe } from '../../api/use-me.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { t } from '../../text.ts';
import { useTableChange } from './use-table-change.ts';

/** By what browsers read the site: the table of now, and what was done to it. */
export function SiteTable({ site }: { site: SiteHealth }) {
  const isAdmin = useMe().role === 'admin';
  const { takeBack, isPending } = useTableChange(site);
  const { table, history } = site;
  return (
    <>
      <section>
        <h2>{t('tableTitle')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('tableNow')}</dt>
            <dd>{table ? t('tableOwn', table.version) : t('tableBuiltIn')}</dd>
            {table && (
              <dd title={dateAndTime(table.at)}>
                <small>{t('tableSentBy', table.byName, ago(table.at))}</small>
              </dd>
            )}
          </div>
        </dl>
        <p className="quiet">{t('tableText')}</p>
        {table && isAdmin && (
          <div className="row">
            <Button disabled={isPending} onClick={takeBack}>
              {t('tableTakeBack')}
            </Button>
          </div>
        )}
        {table && <TableText key={table.version} site={site} version={table.version} />}
      </section>
      <section>
        <h2>{t('history')}</h2>
        {history.length === 0 ? (
          <p className="quiet">{t('tableNever')}</p>
        ) : (
          <ol className="history">
            {history.map((act) => (
              <li key={`${act.action} ${String(act.version)}`}>
                <span>{whatHappened(act)}</span>
                <small title={dateAndTime(act.at)}>{t('byWhen', act.byName, ago(act.at))}</small>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

const whatHappened = ({ action, version }: TableAct) =>
  action === 'sent' ? t('historyTableSent', version) : t('historyTableBack', version);

/** The table itself, fetched when somebody wants to see it. */
function TableText({ site, version }: { site: SiteHealth; version: number }) {
  const [open, setOpen] = useState(false);
  const table = useQuery({
    queryKey: [...siteTableKey, site.host, version],
    queryFn: () => readTable(site.host),
    enabled: open,
  });
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('tableShow')}</summary>
      {table.data ? (
        <pre className="body-text table-json" tabIndex={0} aria-label={t('tableJson')}>
          {JSON.stringify(table.data, null, 2)}
        </pre>
      ) : table.error ? (
        <Failed error={table.error} retry={() => void table.refetch()} />
      ) : (
        open && <Skeleton height={160} />
      )}
    </details>
  );
}
