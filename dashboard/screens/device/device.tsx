import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { claimDevice, decideDevice } from '../../api/auth.ts';
import { useMe } from '../../api/use-me.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { Failed } from '../../shell/failed.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { TextField } from '../../shell/field.tsx';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { t, type TextKey } from '../../text.ts';

/** Where a person says yes or no to a browser that asks to be connected. For every role. */
export function Device() {
  const [search, setSearch] = useSearchParams();
  const code = search.get('user_code')?.trim() ?? '';
  if (code === '') return <AskForCode onCode={(given) => setSearch({ user_code: given })} />;
  return <Decide key={code} code={code} />;
}

function AskForCode({ onCode }: { onCode: (code: string) => void }) {
  const [code, setCode] = useState('');
  return (
    <OutsideFrame title={t('deviceTitle')}>
      <p>{t('deviceAskText')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') onCode(code.replaceAll(/[^a-z0-9]/gi, '').toUpperCase());
        }}
      >
        <TextField
          label={t('deviceCode')}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" look="primary">
          {t('goOn')}
        </Button>
      </form>
    </OutsideFrame>
  );
}

function Decide({ code }: { code: string }) {
  const me = useMe();
  const signOut = useSignOut({ comeBack: true });
  const claim = useQuery({
    queryKey: ['device', code],
    queryFn: () => claimDevice(code),
    // Once decided it is used up: asking again would say so over "You can close this tab".
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const decide = useMutation({
    mutationFn: async (decision: 'approve' | 'deny') => ({
      decision,
      problem: await decideDevice(code, decision),
    }),
  });
  if (decide.data && decide.data.problem === null) {
    const approved = decide.data.decision === 'approve';
    const Icon = approved ? CircleCheck : CircleSlash;
    return (
      <OutsideFrame title={approved ? t('deviceApproved') : t('deviceDenied')}>
        <p className="outcome" role="status" data-good={approved || undefined}>
          <Icon size={20} aria-hidden />
          {approved ? t('deviceApprovedText') : t('deviceDeniedText')}
        </p>
      </OutsideFrame>
    );
  }
  const problem = claim.data ?? decide.data?.problem ?? null;
  if (problem !== null) {
    return (
      <OutsideFrame title={t('deviceProblemTitle')}>
        <p role="alert">{t(`device_${problem}` satisfies TextKey)}</p>
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title={t('deviceTitle')}>
      {claim.error ? (
        <Failed error={claim.error} retry={() => void claim.refetch()} />
      ) : claim.isPending ? (
        <Skeleton height={180} />
      ) : (
        <>
          <p>{t('deviceText', me.user.name, me.workspace.name)}</p>
          <p className="device-code" aria-label={t('deviceCodeIs', code)}>
            {code}
          </p>
          <p className="quiet">{t('deviceCompare')}</p>
          {decide.error && (
            <p className="problem" role="alert">
              {failureText(decide.error)}
            </p>
          )}
          <div className="row">
            <Button
              look="primary"
              disabled={decide.isPending}
              onClick={() => decide.mutate('approve')}
            >
              {t('approve')}
            </Button>
            <Button disabled={decide.isPending} onClick={() => decide.mutate('deny')}>
              {t('deny')}
            </Button>
          </div>
          <p className="quiet">
            {t('deviceNotYou', me.user.email)}{' '}
            <button type="button" className="link" onClick={signOut}>
              {t('signOut')}
            </button>
          </p>
        </>
      )}
    </OutsideFrame>
  );
}
