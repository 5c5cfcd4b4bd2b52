import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectionState } from '../../utils/contract/runtime.ts';
import { useClient } from '../client.tsx';
import { lineOf } from '../sidebar/footer.tsx';
import { counted, useText } from '../text.tsx';
import { ago } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Which workspace this browser works for, as whom, and the way out. One workspace a browser profile. */
export function AccountPanel({ connection }: { connection: ConnectionState }) {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const line = lineOf(connection, t);
  const signOut = async (discardWaiting: boolean) => {
    await client.ask('session.signOut', { discardWaiting });
    setLeaving(false);
    await queries.invalidateQueries();
  };
  return (
    <div className="account">
      <p className="account-workspace">{connection.workspaceName}</p>
      <p className="quiet">
        {connection.userName} · {connection.userEmail}
      </p>
      <p className="quiet">{connection.serverUrl}</p>
      <p className="footer-line" data-tone={line.tone} role="status">
        <line.icon size={14} aria-hidden /> {line.text}
      </p>
      <p className="quiet">
        {connection.syncedAt === null
          ? t('neverSyncedTitle')
          : t(
              counted('contentCount', connection.contentCount),
              connection.contentCount,
              ago(connection.syncedAt),
            )}
      </p>
      <p className="quiet">{t('oneWorkspace')}</p>
      <div className="state-actions">
        {connection.status === 'signed-out' && (
          <Button look="primary" onClick={() => client.openOptions()}>
            {t('signInAgain')}
          </Button>
        )}
        <Button
          onClick={() => void client.ask('sync.now', {}).then(() => queries.invalidateQueries())}
        >
          {t('syncNow')}
        </Button>
        <Button
          look="danger"
          onClick={() => (connection.waiting > 0 ? setLeaving(true) : void signOut(false))}
        >
          {t('signOut')}
        </Button>
      </div>
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('signOutTitle')}
        closeLabel={t('close')}
        foot={
          <>
            <Button look="primary" onClick={() => void signOut(false)}>
              {t('signOutKeep')}
            </Button>
            <Button look="danger" onClick={() => void signOut(true)}>
              {t('signOutDiscard')}
            </Button>
          </>
        }
      >
        <p>{t(counted('signOutText', connection.waiting), connection.waiting)}</p>
      </Dialog>
    </div>
  );
}
