import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../components/client.tsx';
import { AccountPanel } from '../../components/connection/account-panel.tsx';
import { NotConnected } from '../../components/connection/not-connected.tsx';
import { SiteHere } from '../../components/sites/site-here.tsx';
import { SiteList } from '../../components/sites/site-list.tsx';
import { useText } from '../../components/text.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useFreshQueries } from '../../components/use-fresh-queries.ts';

/** The toolbar popup: how things stand, which sites are on, and the way to the rest. */
export function PopupPage() {
  const t = useText();
  const client = useClient();
  useFreshQueries();
  const status = useQuery({ queryKey: ['status'], queryFn: () => client.ask('status.get', {}) });
  const connected = status.data && status.data.status !== 'not-connected';
  return (
    <main className="popup">
      {connected && status.data ? <AccountPanel connection={status.data} /> : <NotConnected />}
      {connected && <SiteHere />}
      <SiteList onlyOn />
      <div className="popup-actions">
        <Button look="plain" onClick={() => client.openOptions()}>
          {t('allSites')}
        </Button>
      </div>
    </main>
  );
}
