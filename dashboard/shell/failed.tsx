import { Button } from '../../components/ui/button.tsx';
import { State } from '../../components/ui/state.tsx';
import { codeOf } from '../api/api-error.ts';
import { t } from '../text.ts';
import { failureText } from './failure-text.ts';

/** A place whose answer did not come: what is so, and Retry. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const missing = codeOf(error) === 'not-found';
  return (
    <State
      tone={missing ? 'quiet' : 'bad'}
      title={missing ? t('missingTitle') : t('failedTitle')}
      actions={!missing && <Button onClick={retry}>{t('retry')}</Button>}
    >
      {failureText(error)}
    </State>
  );
}
