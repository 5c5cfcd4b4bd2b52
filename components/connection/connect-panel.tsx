import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeviceLogin, RuntimeErrorCode } from '../../utils/contract/runtime.ts';
import { useClient } from '../client.tsx';
import type { TextKey } from '../text.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import { AccountPanel } from './account-panel.tsx';

type Step =
  | { name: 'address'; problem?: RuntimeErrorCode | 'denied' | 'expired' }
  | { name: 'code'; login: DeviceLogin };

/**
 * Connects this browser to a workspace by the OAuth device flow: the server shows a page where the
 * person confirms a code. Polls while it is open: a timer in the background would not survive.
 */
export function ConnectPanel() {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const status = useQuery({ queryKey: ['status'], queryFn: () => client.ask('status.get', {}) });
  const [step, setStep] = useState<Step>({ name: 'address' });
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (step.name !== 'code') return undefined;
    const poll = setInterval(() => {
      void client
        .ask('session.poll', {})
        .then((answer) => {
          if (answer === 'pending') return;
          setStep(
            answer === 'connected' ? { name: 'address' } : { name: 'address', problem: answer },
          );
          void queries.invalidateQueries();
        })
        // A poll that could not be sent is tried again at the next interval.
        .catch(() => undefined);
    }, step.login.interval * 1000);
    return () => clearInterval(poll);
  }, [step, client, queries]);

  if (
    status.data &&
    status.data.status !== 'not-connected' &&
    status.data.status !== 'signed-out'
  ) {
    return <AccountPanel connection={status.data} />;
  }
  if (step.name === 'code') {
    return (
      <div className="connect">
        <p>{t('deviceText')}</p>
        <p className="device-code">{step.login.userCode}</p>
        <div className="state-actions">
          <a
            className="button"
            data-look="primary"
            href={step.login.verificationUrl}
            target="_blank"
            rel="noreferrer"
          >
            {t('openConfirmPage')}
          </a>
          <Button look="plain" onClick={() => setStep({ name: 'address' })}>
            {t('cancel')}
          </Button>
        </div>
        <p className="quiet" role="status">
          {t('waitingForYou')}
        </p>
      </div>
    );
  }
  const begin = async () => {
    setBusy(true);
    try {
      const login = await client.ask('session.begin', {
        serverUrl: address || (status.data?.serverUrl ?? ''),
      });
      setStep({ name: 'code', login });
    } catch (error) {
      setStep({
        name: 'address',
        problem: (error as { code?: RuntimeErrorCode }).code ?? 'internal',
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="connect"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {status.data?.status === 'signed-out' && (
        <State title={t('signedOut')}>{t('signedOutText')}</State>
      )}
      <label className="field">
        <span>{t('serverAddress')}</span>
        <input
          className="input"
          name="server"
          value={address}
          placeholder={status.data?.serverUrl ?? 'https://cuecard.your-company.com'}
          autoComplete="url"
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <p className="quiet">{t('serverAddressHint')}</p>
      {step.problem && (
        <State tone="bad" title={t('connectFailed')}>
          {t(`problem_${step.problem.replaceAll('-', '_')}` as TextKey)}
        </State>
      )}
      <div className="state-actions">
        <Button
          type="submit"
          look="primary"
          disabled={busy || (address.trim() === '' && !status.data?.serverUrl)}
        >
          {t('connect')}
        </Button>
      </div>
    </form>
  );
}
