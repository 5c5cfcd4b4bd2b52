import type { Person } from '../../../utils/contract/people.ts';
import type { Column } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { LastActive } from './last-active.tsx';
import type { HandOver } from './link-dialog.tsx';
import { NewLink } from './new-link.tsx';
import { RemovePerson } from './remove-person.tsx';
import { RolePicker } from './role-picker.tsx';
import { TeamField } from './team-field.tsx';

type PersonColumn = Column<Person, never>;

const name: PersonColumn = { key: 'name', head: t('name'), cell: (row) => row.name };
/** Only where the workspace allows figures by person. */
export const lastActiveColumn: PersonColumn = {
  key: 'last',
  head: t('lastActive'),
  cell: (row) => <LastActive day={row.lastActiveDay} />,
};

/** Marketers look. */
export const columnsForMarketers: PersonColumn[] = [
  name,
  { key: 'role', head: t('role'), cell: (row) => nameOf('role', row.role) },
  {
    key: 'team',
    head: t('dimension_team'),
    wideOnly: true,
    cell: (row) => row.team || <span className="quiet">{t('noTeam')}</span>,
  },
];

/** Admins change roles and teams, make links, and take people out. */
export const columnsForAdmins = (onLink: (handOver: HandOver) => void): PersonColumn[] => [
  name,
  { key: 'role', head: t('role'), cell: (row) => <RolePicker person={row} /> },
  {
    key: 'team',
    head: t('dimension_team'),
    wideOnly: true,
    cell: (row) => <TeamField person={row} />,
  },
  {
    key: 'link',
    head: t('signInLink'),
    number: true,
    wideOnly: true,
    cell: (row) => <NewLink person={row} onMade={onLink} />,
  },
  {
    key: 'remove',
    head: t('removeHead'),
    number: true,
    wideOnly: true,
    cell: (row) => <RemovePerson person={row} />,
  },
];
