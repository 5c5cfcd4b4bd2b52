import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';

/** Where a person stands who has just installed Cuecard: what is missing, and the one next step. */
export function NotConnected() {
  const t = useText();
  const client = useClient();
  return (
    <State
      title={t('notConnectedTitle')}
      actions={
        <Button look="primary" onClick={() => client.openOptions()}>
          {t('connect')}
        </Button>
      }
    >
      {t('notConnectedText')}
    </State>
  );
}
