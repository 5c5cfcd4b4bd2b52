import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '../../../utils/contract/people.ts';
import { roles, type Role } from '../../../utils/contract/vocabulary.ts';
import { meKey, peopleKey } from '../../api/keys.ts';
import { changePerson } from '../../api/people.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { nameOf, t } from '../../text.ts';

/** Another role at a click; undone at another. */
export function RolePicker({ person }: { person: Person }) {
  const client = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: (role: Role) => changePerson(person.id, { role }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: peopleKey }),
        client.invalidateQueries({ queryKey: meKey }),
      ]),
  });
  const choose = (role: Role) => {
    const before = person.role;
    change.mutate(role, {
      onSuccess: () =>
        toast({
          text: t('doneRole', person.name, nameOf('role', role)),
          undo: () => change.mutate(before),
        }),
    });
  };
  return (
    <select
      className="input input-inline"
      aria-label={t('roleOf', person.name)}
      disabled={change.isPending}
      value={change.isPending ? change.variables : person.role}
      onChange={(event) => {
        const role = roles.find((each) => each === event.target.value);
        if (role) choose(role);
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {nameOf('role', role)}
        </option>
      ))}
    </select>
  );
}
