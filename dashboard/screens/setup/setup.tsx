import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { setupInputSchema } from '../../../utils/contract/people.ts';
import { codeOf } from '../../api/api-error.ts';
import { readSetup, setUp } from '../../api/auth.ts';
import { meKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextField } from '../../shell/field.tsx';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { t, type TextKey } from '../../text.ts';

const fields = [
  {
    name: 'workspaceName',
    text: 'workspaceName',
    hint: 'workspaceHint',
    type: 'text',
    auto: 'organization',
  },
  { name: 'name', text: 'yourName', type: 'text', auto: 'name' },
  { name: 'email', text: 'email', type: 'email', auto: 'username' },
  {
    name: 'password',
    text: 'password',
    hint: 'passwordRule',
    type: 'password',
    auto: 'new-password',
  },
] as const;

const faultTexts: Record<string, TextKey> = {
  workspaceName: 'workspaceFault',
  name: 'nameFault',
  email: 'emailFault',
  password: 'passwordRule',
  timeZone: 'timeZoneFault',
};

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([ownZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(
  (value) => ({
    value,
    text: value.replaceAll('_', ' '),
  }),
);

/** The first admin's page, behind the link that the server printed. */
export function Setup() {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const client = useQueryClient();
  const token = search.get('token') ?? '';
  const state = useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => readSetup(signal) });
  const [values, setValues] = useState({
    workspaceName: '',
    name: '',
    email: '',
    password: '',
    timeZone: ownZone,
  });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const create = useMutation({
    mutationFn: () => setUp({ token, ...values }),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: meKey });
      go('/', { replace: true });
    },
  });
  if (state.data?.open === false) {
    return (
      <OutsideFrame title={t('setupClosedTitle')}>
        <p>{t('setupClosedText')}</p>
        <Link href="/sign-in">{t('toSignIn')}</Link>
      </OutsideFrame>
    );
  }
  const change = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }));
  const submit = () => {
    const parsed = setupInputSchema.safeParse({ token: token || '-', ...values });
    const wrong = (parsed.error?.issues ?? []).map((issue) => String(issue.path[0]));
    setFaults(
      Object.fromEntries(wrong.map((name) => [name, t(faultTexts[name] ?? 'failure_unexpected')])),
    );
    if (wrong.length === 0) create.mutate();
  };
  return (
    <OutsideFrame title={t('setupTitle')}>
      <p>{t('setupText')}</p>
      {token === '' && <p className="note">{t('setupNoToken')}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field.name}
            label={t(field.text)}
            hint={'hint' in field ? t(field.hint) : undefined}
            type={field.type}
            autoComplete={field.auto}
            error={faults[field.name]}
            value={values[field.name]}
            onChange={(event) => change(field.name, event.target.value)}
          />
        ))}
        <Select
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          error={faults.timeZone}
          options={zones}
          value={values.timeZone}
          onChange={(event) => change('timeZone', event.target.value)}
        />
        {create.error && (
          <p className="problem" role="alert">
            {codeOf(create.error) === 'not-allowed'
              ? t('setupTokenFault')
              : failureText(create.error)}
          </p>
        )}
        <Button type="submit" look="primary" disabled={create.isPending || token === ''}>
          {t('setupSubmit')}
        </Button>
      </form>
    </OutsideFrame>
  );
}
