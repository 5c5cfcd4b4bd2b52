import { useMutation } from '@tanstack/react-query';
import { signIn } from '../../api/auth.ts';
import { failureText } from '../../shell/failure-text.ts';
import { t } from '../../text.ts';

/** One try after the other to sign in by password; the problem says why the last one failed. */
export function useAttempt(onSignedIn: () => Promise<unknown>): {
  send: (email: string, password: string) => void;
  busy: boolean;
  problem: string | null;
} {
  const attempt = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) =>
      signIn(email, password),
    onSuccess: (result) => (result === 'signed-in' ? onSignedIn() : undefined),
  });
  const { error, data } = attempt;
  return {
    send: (email, password) => attempt.mutate({ email, password }),
    busy: attempt.isPending,
    problem: error
      ? failureText(error)
      : data === 'wrong'
        ? t('signInWrong')
        : data === 'too-often'
          ? t('failure_too_often')
          : null,
  };
}
