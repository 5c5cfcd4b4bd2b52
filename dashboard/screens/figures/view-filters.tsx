import { useQuery } from '@tanstack/react-query';
import {
  assetKinds,
  hostIds,
  industries,
  messageKinds,
  stages,
} from '../../../utils/contract/vocabulary.ts';
import { Button } from '../../../components/ui/button.tsx';
import { teamsKey } from '../../api/keys.ts';
import { listTeams } from '../../api/people.ts';
import { nameOf, t, type TextKey } from '../../text.ts';
import { filterNames, type FilterName } from './use-view.ts';

const all: Record<FilterName, TextKey> = {
  host: 'anyHost',
  stage: 'anyStage',
  industry: 'anyIndustry',
  team: 'anyTeam',
  kind: 'anyKind',
};

/** Which part of what happened is counted; each goes into the address. */
export function ViewFilters({
  values,
  set,
  children,
}: {
  values: Record<FilterName, string | undefined>;
  set: (values: Record<string, string | undefined>) => void;
  children?: React.ReactNode;
}) {
  const teams = useQuery({ queryKey: teamsKey, queryFn: listTeams });
  const lists: Record<FilterName, readonly string[]> = {
    host: hostIds,
    stage: stages,
    industry: industries,
    team: teams.data?.teams.map(({ name }) => name) ?? [],
    kind: [...new Set([...assetKinds, ...messageKinds])],
  };
  const some = filterNames.some((name) => values[name] !== undefined);
  return (
    <search className="filters view-filters" data-picture="without">
      {children}
      {filterNames
        .filter((name) => name !== 'team' || lists.team.length > 0 || values.team !== undefined)
        .map((name) => (
          <select
            key={name}
            className="input"
            aria-label={t(all[name])}
            value={values[name] ?? ''}
            onChange={(event) => set({ [name]: event.target.value })}
          >
            <option value="">{t(all[name])}</option>
            {lists[name].map((value) => (
              <option key={value} value={value}>
                {name === 'team' ? value : nameOf(name, value)}
              </option>
            ))}
          </select>
        ))}
      {some && (
        <Button
          look="plain"
          onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
        >
          {t('clearFilters')}
        </Button>
      )}
    </search>
  );
}
