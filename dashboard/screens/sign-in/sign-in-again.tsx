import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { useMe } from '../../api/use-me.ts';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';
import { useAttempt } from './use-attempt.ts';

/**
 * Over a screen whose session has ended: what is typed there stays, and the same person goes on. It
 * can be laid aside to read what is there.
 */
export function SignInAgain({ otherwise }: { otherwise: string }) {
  const { user } = useMe();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [aside, setAside] = useState(false);
  // Who one is, and all that was refused meanwhile.
  const attempt = useAttempt(() => client.invalidateQueries());
  return (
    <>
      {aside && (
        <p className="session-ended" role="status">
          {t('failure_signed_out')}{' '}
          <button type="button" className="link" onClick={() => setAside(false)}>
            {t('signIn')}
          </button>
        </p>
      )}
      <Dialog
        open={!aside}
        onClose={() => setAside(true)}
        title={t('signInAgainTitle')}
        closeLabel={t('close')}
      >
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            attempt.send(user.email, password);
          }}
        >
          <p>{t('signInAgainText')}</p>
          <TextField
            label={t('email')}
            type="email"
            autoComplete="username"
            readOnly
            tabIndex={-1}
            value={user.email}
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
          <div className="row">
            <Button type="submit" look="primary" disabled={attempt.busy}>
              {attempt.busy ? t('signingIn') : t('signIn')}
            </Button>
            {/* A new page: nothing of the last person stays in it. */}
            <a
              className="button"
              data-look="plain"
              href={otherwise}
              onClick={() => sessionStorage.clear()}
            >
              {t('signInOther')}
            </a>
          </div>
        </form>
      </Dialog>
    </>
  );
}
