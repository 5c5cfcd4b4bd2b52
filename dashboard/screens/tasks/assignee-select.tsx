import { useQuery } from '@tanstack/react-query';
import { peopleKey } from '../../api/keys.ts';
import { listPeople } from '../../api/people.ts';
import { useMe } from '../../api/use-me.ts';
import { t } from '../../text.ts';
import { assigneesOf } from './assignees-of.ts';

/** Whose task it is, or is to be: the reader first, then everybody else of marketing. */
export function AssigneeSelect({
  label,
  assignee,
  onChange,
}: {
  label: string;
  /** Their name may be empty where it is not known. */
  assignee: { id: string; name: string };
  onChange: (assignee: { id: string; name: string }) => void;
}) {
  const me = useMe().user;
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople });
  const choices = assigneesOf(people.data?.people ?? [], me, assignee);
  return (
    <select
      className="input task-assignee"
      aria-label={label}
      value={assignee.id}
      onChange={({ target: { value } }) => {
        const next = choices.find(({ id }) => id === value);
        if (next) onChange(next);
      }}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {id === me.id ? t('assigneeMe', name) : name || t('assigneeGone')}
        </option>
      ))}
    </select>
  );
}
