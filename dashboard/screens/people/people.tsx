import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { peopleKey, settingsKey } from '../../api/keys.ts';
import { readSettings } from '../../api/life.ts';
import { listPeople } from '../../api/people.ts';
import { useMe } from '../../api/use-me.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { AddPerson } from './add-person.tsx';
import { LinkDialog, type HandOver } from './link-dialog.tsx';
import { columnsForAdmins, columnsForMarketers, lastActiveColumn } from './people-columns.tsx';

/** Who is in the workspace. Marketers may look; admins add people and change roles. */
export function People() {
  const isAdmin = useMe().role === 'admin';
  const [adding, setAdding] = useState(false);
  const [handOver, setHandOver] = useState<HandOver | null>(null);
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople });
  const settings = useQuery({ queryKey: settingsKey, queryFn: readSettings });
  const columns = [
    ...(isAdmin ? columnsForAdmins(setHandOver) : columnsForMarketers),
    ...(settings.data?.byPerson === true ? [lastActiveColumn] : []),
  ];
  return (
    <Page
      title={t('navPeople')}
      actions={
        isAdmin && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <UserPlus size={15} aria-hidden /> {t('addPerson')}
          </Button>
        )
      }
    >
      {people.data ? (
        <DataTable
          label={t('navPeople')}
          columns={columns}
          rows={people.data.people}
          titleOf={(row) => row.name}
          under={(row) => row.email}
        />
      ) : people.error ? (
        <Failed error={people.error} retry={() => void people.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false);
            setHandOver(made);
          }}
        />
      )}
      {handOver && <LinkDialog handOver={handOver} onClose={() => setHandOver(null)} />}
    </Page>
  );
}
