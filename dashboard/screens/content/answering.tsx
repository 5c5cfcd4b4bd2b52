import { useQuery } from '@tanstack/react-query';
import type { ContentRecord } from '../../api/content.ts';
import { peopleKey } from '../../api/keys.ts';
import { listPeople } from '../../api/people.ts';
import { formatNumber } from '../../format/numbers.ts';
import { Select } from '../../shell/field.tsx';
import { t } from '../../text.ts';
import { useSteps } from './use-steps.ts';

export const intervals = [30, 60, 90, 180, 365] as const;

export const intervalOptions = (now: number | null) => [
  { value: '', text: t('verifyNever') },
  ...[...new Set([...intervals, ...(now === null ? [] : [now])])]
    .toSorted((a, b) => a - b)
    .map((days) => ({ value: String(days), text: t('everyDays', formatNumber(days)) })),
];

/** Who answers for it, who is asked whether it is still right, and how often. */
export function Answering({ record }: { record: ContentRecord }) {
  const { steer, busy } = useSteps(record);
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople, staleTime: 60_000 });
  const known = (people.data?.people ?? []).map(({ id, name }) => ({ value: id, text: name }));
  // Whoever left the workspace is still named.
  const withOwner = known.some(({ value }) => value === record.ownerId)
    ? known
    : [{ value: record.ownerId, text: record.ownerName }, ...known];
  const { ownerId, verifierId, verifyEveryDays } = record;
  return (
    <section>
      <h2>{t('answering')}</h2>
      <div className="form">
        <Select
          label={t('owner')}
          options={withOwner}
          disabled={busy}
          value={ownerId}
          onChange={(event) => steer({ ownerId: event.target.value }, { ownerId })}
        />
        <Select
          label={t('verifier')}
          hint={t('verifierHint')}
          options={[{ value: '', text: t('verifierOwner') }, ...known]}
          disabled={busy}
          value={verifierId ?? ''}
          onChange={(event) => steer({ verifierId: event.target.value || null }, { verifierId })}
        />
        <Select
          label={t('verifyEvery')}
          options={intervalOptions(verifyEveryDays)}
          disabled={busy}
          value={verifyEveryDays === null ? '' : String(verifyEveryDays)}
          onChange={(event) =>
            steer(
              { verifyEveryDays: event.target.value === '' ? null : Number(event.target.value) },
              { verifyEveryDays },
            )
          }
        />
      </div>
    </section>
  );
}
