import { useState } from 'react';
import { Button } from '../../../../components/ui/button.tsx';
import { Dialog } from '../../../../components/ui/dialog.tsx';
import type { BulkChange } from '../../../../utils/contract/bulk.ts';
import {
  companySizes,
  industries,
  languages,
  personas,
  regions,
  stages,
  type Language,
} from '../../../../utils/contract/vocabulary.ts';
import { splitList } from '../../../format/split-list.ts';
import { Select, TextField } from '../../../shell/field.tsx';
import { languageName, nameOf, t, tn } from '../../../text.ts';
import { Choices } from '../choices.tsx';

const groups = [
  { name: 'stages', family: 'stage', values: stages },
  { name: 'industries', family: 'industry', values: industries },
  { name: 'personas', family: 'persona', values: personas },
  { name: 'companySizes', family: 'size', values: companySizes },
  { name: 'regions', family: 'region', values: regions },
] as const;
type GroupName = (typeof groups)[number]['name'];

/** For whom the chosen are: only what is opened is set, and nothing ticked in it is everyone. */
export function BulkAudience({
  open,
  count,
  onClose,
  onChange,
}: {
  open: boolean;
  count: number;
  onClose: () => void;
  onChange: (change: BulkChange) => void;
}) {
  const [lists, setLists] = useState<Partial<Record<GroupName, string[]>>>({});
  const [names, setNames] = useState({ competitors: '', teams: '' });
  const [language, setLanguage] = useState('');
  const audience = {
    ...lists,
    ...(names.competitors !== '' && { competitors: splitList(names.competitors, ',') }),
    ...(names.teams !== '' && { teams: splitList(names.teams, ',') }),
  } as NonNullable<BulkChange['audience']>;
  const isSet = Object.keys(audience).length > 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={tn('bulkAudienceTitle', count)}
      closeLabel={t('close')}
      foot={
        <>
          <Button
            look="primary"
            disabled={!isSet && language === ''}
            onClick={() =>
              onChange({
                ...(isSet && { audience }),
                ...(language !== '' && { language: language as Language }),
              })
            }
          >
            {t('bulkSet')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="quiet">{t('bulkAudienceText')}</p>
        {groups.map(({ name, family, values }) => {
          const chosen = lists[name];
          return (
            <details
              key={name}
              className="fold"
              onToggle={(event) => {
                const isOpen = event.currentTarget.open;
                setLists(({ [name]: now, ...rest }) =>
                  isOpen ? { ...rest, [name]: now ?? [] } : rest,
                );
              }}
            >
              <summary>
                {t(name)}{' '}
                <span className="quiet">
                  {chosen === undefined
                    ? t('leftAsIs')
                    : chosen.length === 0
                      ? t('everyone')
                      : tn('chosen', chosen.length)}
                </span>
              </summary>
              <Choices<string>
                label={t(name)}
                values={values}
                nameOf={(value) => nameOf(family, value)}
                chosen={chosen ?? []}
                onChange={(next) => setLists((now) => ({ ...now, [name]: next }))}
              />
            </details>
          );
        })}
        <TextField
          label={t('competitors')}
          hint={t('leftAsIsHint')}
          value={names.competitors}
          onChange={(event) => setNames((now) => ({ ...now, competitors: event.target.value }))}
        />
        <TextField
          label={t('audienceTeams')}
          hint={t('leftAsIsHint')}
          value={names.teams}
          onChange={(event) => setNames((now) => ({ ...now, teams: event.target.value }))}
        />
        <Select
          label={t('language')}
          value={language}
          options={[
            { value: '', text: t('leftAsIs') },
            ...languages
              .map((value) => ({ value, text: languageName(value) }))
              .toSorted((a, b) => a.text.localeCompare(b.text)),
          ]}
          onChange={(event) => setLanguage(event.target.value)}
        />
        <p className="quiet">{t('bulkVersionNote')}</p>
      </div>
    </Dialog>
  );
}
