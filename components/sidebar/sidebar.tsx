import { useState } from 'react';
import { CloudOff } from 'lucide-react';
import { NotConnected } from '../connection/not-connected.tsx';
import { ContextHeader } from '../context/context-header.tsx';
import { Findings } from '../message-check/findings.tsx';
import { MyFeedbackDialog } from '../feedback/my-feedback-dialog.tsx';
import { Search } from '../search/search.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { State } from '../ui/state.tsx';
import { Footer } from './footer.tsx';
import { KeyHelp } from './key-help.tsx';
import { PageView } from './page-view.tsx';
import { PlainShell } from './plain-shell.tsx';
import { PlaceProvider } from './sidebar-context.tsx';
import { useKeys } from './use-keys.ts';
import { useSidebar } from './use-sidebar.ts';

/**
 * The whole sidebar for one tab.
 * @param onClose there when it is framed in the page
 * @param floating it lies over the page, which could make no room
 */
export function Sidebar({
  tabId,
  onClose,
  floating = false,
}: {
  tabId: number;
  onClose?: () => void;
  floating?: boolean;
}) {
  const t = useText();
  const sidebar = useSidebar(tabId);
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<'feedback' | 'keys' | null>(null);
  const keys = useKeys({ onClose, onHelp: () => setDialog('keys') });

  if (sidebar.isError) {
    return (
      <PlainShell onClose={onClose}>
        <State
          icon={CloudOff}
          tone="bad"
          title={t('errorTitle')}
          actions={<Button onClick={() => void sidebar.refetch()}>{t('tryAgain')}</Button>}
        >
          {t('errorText')}
        </State>
      </PlainShell>
    );
  }
  if (!sidebar.data) {
    return (
      <PlainShell onClose={onClose} busy>
        <Skeleton height={32} />
        <Skeleton height={116} />
        <Skeleton height={116} />
        <Skeleton height={116} />
      </PlainShell>
    );
  }
  const state = sidebar.data;
  if (state.connection.status === 'not-connected') {
    return (
      <PlainShell onClose={onClose}>
        <NotConnected />
      </PlainShell>
    );
  }
  return (
    <PlaceProvider value={{ tabId, state, floating }}>
      <main className="sidebar" onKeyDown={keys}>
        <ContextHeader
          onClose={onClose}
          onFeedback={() => setDialog('feedback')}
          onKeys={() => setDialog('keys')}
        />
        <Search query={query} onQuery={setQuery} />
        {query.trim() === '' && (
          <div className="sidebar-body">
            <Findings />
            <PageView />
          </div>
        )}
        <Footer onFeedback={() => setDialog('feedback')} />
        <MyFeedbackDialog open={dialog === 'feedback'} onClose={() => setDialog(null)} />
        <KeyHelp open={dialog === 'keys'} onClose={() => setDialog(null)} />
      </main>
    </PlaceProvider>
  );
}
