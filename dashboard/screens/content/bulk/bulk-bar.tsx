import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../components/ui/button.tsx';
import { IconButton } from '../../../../components/ui/icon-button.tsx';
import type { BulkChange } from '../../../../utils/contract/bulk.ts';
import { contentStatuses, type ContentStatus } from '../../../../utils/contract/vocabulary.ts';
import { listCollections } from '../../../api/board.ts';
import { collectionsKey, peopleKey } from '../../../api/keys.ts';
import { listPeople } from '../../../api/people.ts';
import type { Selection } from '../../../table/use-selection.ts';
import { nameOf, t, tn } from '../../../text.ts';
import { intervalOptions } from '../answering.tsx';
import { BulkAudience } from './bulk-audience.tsx';
import { BulkTags } from './bulk-tags.tsx';
import { useBulk } from './use-bulk.ts';

/** What can be done to everything that is chosen. Each takes effect at once, and can be undone. */
export function BulkBar({ selection }: { selection: Selection }) {
  const ids = [...selection.chosen];
  const { change, busy, refusals, problem, forget } = useBulk(ids);
  const [dialog, setDialog] = useState<'tags' | 'audience' | null>(null);
  const isOn = ids.length > 0;
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople, enabled: isOn });
  const collections = useQuery({
    queryKey: collectionsKey,
    queryFn: listCollections,
    enabled: isOn,
  });
  if (!isOn) return null;
  const persons = (people.data?.people ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const send = (wanted: BulkChange) => {
    setDialog(null);
    change(wanted);
  };
  const pick = (
    label: string,
    options: { value: string; text: string }[],
    toChange: (value: string) => BulkChange,
  ) => (
    <select
      className="input"
      aria-label={label}
      disabled={busy}
      value=""
      onChange={(event) => send(toChange(event.target.value.replace(/^=/, '')))}
    >
      <option value="" disabled>
        {label}
      </option>
      {options.map(({ value, text }) => (
        // An empty value is a choice of its own.
        <option key={value} value={`=${value}`}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <section className="bulk" aria-label={t('bulkLabel')}>
      <div className="bulk-row">
        <strong role="status">{tn('chosenRows', ids.length)}</strong>
        {pick(
          t('status'),
          contentStatuses.map((value) => ({ value, text: nameOf('status', value) })),
          (value) => ({ status: value as ContentStatus }),
        )}
        {pick(t('owner'), persons, (ownerId) => ({ ownerId }))}
        {pick(
          t('verifier'),
          [{ value: '', text: t('verifierOwner') }, ...persons],
          (verifierId) => ({ verifierId: verifierId || null }),
        )}
        {pick(t('verifyEvery'), intervalOptions(null), (days) => ({
          verifyEveryDays: days === '' ? null : Number(days),
        }))}
        {pick(
          t('toCollection'),
          (collections.data?.collections ?? []).map(({ id, title }) => ({
            value: id,
            text: title,
          })),
          (collectionId) => ({ collectionId }),
        )}
        <Button disabled={busy} onClick={() => setDialog('tags')}>
          {t('tags')}
        </Button>
        <Button disabled={busy} onClick={() => setDialog('audience')}>
          {t('audience')}
        </Button>
        <IconButton
          icon={X}
          label={t('chooseNone')}
          onClick={() => {
            forget();
            selection.none();
          }}
        />
      </div>
      {problem !== null && (
        <div className="problem" role="alert">
          <p>{refusals.length === 0 ? problem : tn('bulkRefused', refusals.length)}</p>
          <ul>
            {refusals.slice(0, 10).map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </div>
      )}
      <BulkTags
        open={dialog === 'tags'}
        count={ids.length}
        onClose={() => setDialog(null)}
        onChange={send}
      />
      <BulkAudience
        open={dialog === 'audience'}
        count={ids.length}
        onClose={() => setDialog(null)}
        onChange={send}
      />
    </section>
  );
}
