import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { safeNext } from '../../address.ts';
import { readSetup } from '../../api/auth.ts';
import { meKey } from '../../api/keys.ts';
import { TextField } from '../../shell/field.tsx';
import { OutsideFrame } from '../../shell/outside-frame.tsx';
import { t } from '../../text.ts';
import { useAttempt } from './use-attempt.ts';

export function SignIn() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const client = useQueryClient();
  const setup = useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => readSetup(signal) });
  const attempt = useAttempt(async () => {
    await client.resetQueries({ queryKey: meKey });
    go(safeNext(search.get('next')), { replace: true });
  });
  return (
    <OutsideFrame title={t('signInTitle')}>
      {search.has('next') && <p className="quiet">{t('signInReturn')}</p>}
      {setup.data?.open && <p className="note">{t('signInSetup')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          attempt.send(email.trim(), password);
        }}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {attempt.problem && (
          <p className="problem" role="alert">
            {attempt.problem}
          </p>
        )}
        <Button type="submit" look="primary" disabled={attempt.busy}>
          {attempt.busy ? t('signingIn') : t('signIn')}
        </Button>
      </form>
      <p className="quiet">{t('signInHint')}</p>
    </OutsideFrame>
  );
}
