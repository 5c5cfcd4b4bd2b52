import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { passwordSchema } from '../../../utils/contract/people.ts';
import { setPassword } from '../../api/auth.ts';
import { failureText } from '../../shell/failure-text.ts';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';

/** So that the next time needs no link. It may be skipped. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [password, setValue] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const save = useMutation({ mutationFn: () => setPassword(password), onSuccess: onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fits = passwordSchema.safeParse(password).success;
        setTooShort(!fits);
        if (fits) save.mutate();
      }}
    >
      <p>{t('passwordText')}</p>
      <TextField
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordRule')}
        error={tooShort ? t('passwordRule') : undefined}
        value={password}
        onChange={(event) => setValue(event.target.value)}
      />
      {save.error && (
        <p className="problem" role="alert">
          {failureText(save.error)}
        </p>
      )}
      <div className="row">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('setPassword')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  );
}
