import { useQuery } from '@tanstack/react-query';
import { teamsSchema } from '../../../utils/contract/people.ts';
import { request } from '../../api/request.ts';
import { splitList } from '../../format/split-list.ts';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';
import type { ControlProps } from './editor-controls.tsx';

/** Names of teams, with those the workspace knows to click. */
export function TeamsField({ fields, set, faults }: ControlProps) {
  const known = useQuery({
    queryKey: ['teams'],
    queryFn: () => request(teamsSchema, '/v1/people/teams'),
    staleTime: 60_000,
  });
  const chosen = splitList(fields.teams, ',');
  const others = (known.data?.teams ?? []).filter(({ name }) => !chosen.includes(name));
  return (
    <div>
      <TextField
        label={t('audienceTeams')}
        hint={t('audienceTeamsHint')}
        error={faults.teams}
        value={fields.teams}
        onChange={(event) => set({ teams: event.target.value })}
      />
      {others.length > 0 && (
        <div className="choices" role="group" aria-label={t('audienceTeamsKnown')}>
          {others.map(({ name }) => (
            <button
              key={name}
              type="button"
              className="choice"
              onClick={() => set({ teams: [...chosen, name].join(', ') })}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
