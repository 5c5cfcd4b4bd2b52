import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Person } from '../../../utils/contract/people.ts';
import { peopleKey, teamsKey } from '../../api/keys.ts';
import { changePerson, listTeams } from '../../api/people.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** A person's team: one that is there, or a new name. Empty takes them out of theirs. */
export function TeamField({ person }: { person: Person }) {
  const client = useQueryClient();
  const toast = useToast();
  const list = useId();
  const teams = useQuery({ queryKey: teamsKey, queryFn: listTeams });
  const change = useMutation({
    mutationFn: (team: string) => changePerson(person.id, { team }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: peopleKey }),
  });
  const choose = (team: string) => {
    const before = person.team;
    if (team === before) return;
    change.mutate(team, {
      onSuccess: () =>
        toast({
          text: team === '' ? t('doneNoTeam', person.name) : t('doneTeam', person.name, team),
          undo: () => change.mutate(before),
        }),
    });
  };
  return (
    <>
      <input
        // A new one for each team that the server names: what is typed is not yet the team.
        key={person.team}
        className="input input-inline team-field"
        aria-label={t('teamOf', person.name)}
        placeholder={t('noTeam')}
        maxLength={60}
        list={list}
        defaultValue={person.team}
        onBlur={(event) => choose(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <datalist id={list}>
        {teams.data?.teams.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
