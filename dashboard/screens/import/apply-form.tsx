import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplyImport, Import } from '../../../utils/contract/imports.ts';
import { assetKinds, languages } from '../../../utils/contract/vocabulary.ts';
import { Button } from '../../../components/ui/button.tsx';
import { applyImport } from '../../api/imports.ts';
import { contentKey, importsKey, peopleKey, settingsKey } from '../../api/keys.ts';
import { readSettings } from '../../api/life.ts';
import { listPeople } from '../../api/people.ts';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextField } from '../../shell/field.tsx';
import { languageName, nameOf, t, tn } from '../../text.ts';
import { AudienceFields } from '../content/audience-fields.tsx';
import { emptyFields, toInput } from '../content/editor-fields.ts';

const own = { kind: '', language: '', tags: '' };

/** What is set for all that is new, and the button that takes it in. */
export function ApplyForm({ shown }: { shown: Import }) {
  const client = useQueryClient();
  const { timeZone } = useMe().workspace;
  const people = useQuery({ queryKey: peopleKey, queryFn: listPeople });
  const settings = useQuery({ queryKey: settingsKey, queryFn: readSettings });
  const [fields, setFields] = useState({ ...emptyFields('asset'), ...own });
  const [ownerId, setOwnerId] = useState('');
  const [approve, setApprove] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change }));
  const { counts, canRetry: isFromAddresses } = shown;
  const { new: fresh, changed, bad } = counts;
  const apply = useMutation({
    mutationFn: () => {
      const { audience, tags } = toInput('asset', fields, timeZone);
      const body: Partial<ApplyImport> = { approve, leaveOutBad: isFromAddresses, audience, tags };
      if (fields.kind !== '') body.kind = fields.kind as ApplyImport['kind'];
      if (fields.language !== '') body.language = fields.language as ApplyImport['language'];
      if (ownerId !== '') body.ownerId = ownerId;
      return applyImport(shown.id, body);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importsKey });
      await client.invalidateQueries({ queryKey: contentKey });
    },
  });
  if (bad > 0 && !isFromAddresses) return <p className="problem">{tn('importMend', bad)}</p>;
  if (fresh + changed === 0) return <p className="note">{t('importNothing')}</p>;
  const none = { value: '', text: t('importAsIs') };
  return (
    <form
      className="form import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!apply.isPending) apply.mutate();
      }}
    >
      {bad > 0 && <p className="note">{tn('importLeftOut', bad)}</p>}
      {fresh > 0 && (
        <details className="fold">
          <summary>
            {t('importDefaults')} <span className="quiet">{t('importDefaultsHint')}</span>
          </summary>
          <div className="form">
            <div className="form-row">
              <Select
                label={t('kind')}
                value={fields.kind}
                options={[
                  none,
                  ...assetKinds.map((value) => ({ value, text: nameOf('kind', value) })),
                ]}
                onChange={(event) => set({ kind: event.target.value })}
              />
              <Select
                label={t('language')}
                value={fields.language}
                options={[
                  none,
                  ...languages.map((value) => ({ value, text: languageName(value) })),
                ]}
                onChange={(event) => set({ language: event.target.value })}
              />
              <Select
                label={t('owner')}
                value={ownerId}
                options={[
                  { value: '', text: t('importOwnerMe') },
                  ...(people.data?.people ?? [])
                    .filter(({ role }) => role !== 'rep')
                    .map(({ id, name }) => ({ value: id, text: name })),
                ]}
                onChange={(event) => setOwnerId(event.target.value)}
              />
            </div>
            <TextField
              label={t('importTags')}
              hint={t('tagsHint')}
              value={fields.tags}
              onChange={(event) => set({ tags: event.target.value })}
            />
            <AudienceFields fields={fields} set={set} faults={{}} />
          </div>
        </details>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={approve}
          disabled={settings.data?.secondEyes === true}
          onChange={(event) => setApprove(event.target.checked)}
        />
        {t(settings.data?.secondEyes ? 'importOtherEyes' : 'importApprove')}
      </label>
      {apply.error && (
        <p className="problem" role="alert">
          {failureText(apply.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" disabled={apply.isPending}>
          {t('importApply', tn('importNewCount', fresh), tn('importChangedCount', changed))}
        </Button>
      </div>
    </form>
  );
}
