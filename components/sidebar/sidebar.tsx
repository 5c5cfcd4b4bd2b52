import { useCallback, useState } from 'react';
import { CloudOff } from 'lucide-react';
import { NotConnected } from '../connection/not-connected.tsx';
import { ContextHeader } from '../context/context-header.tsx';
import { Findings } from '../message-check/findings.tsx';
import { LeadVerdict } from '../leads/lead-verdict.tsx';
import { NoteForm } from '../notes/note-form.tsx';
import { Search } from '../search/search.tsx';
import { useText } from '../text.tsx';
import { ToldLine } from '../told/told-line.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { State } from '../ui/state.tsx';
import { Footer } from './footer.tsx';
import { PageView } from './page-view.tsx';
import { PlainShell } from './plain-shell.tsx';
import { PlaceProvider } from './sidebar-context.tsx';
import type { DialogName } from './sidebar-dialogs.tsx';
import { SidebarDialogs } from './sidebar-dialogs.tsx';
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
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [noting, setNoting] = useState(false);
  const noted = useCallback(() => {
    // Whoever wrote it by keyboard goes on from where they began.
    const within = document.activeElement?.closest('.note-form');
    setNoting(false);
    if (within) document.querySelector<HTMLElement>('[data-note]')?.focus();
  }, []);
  const keys = useKeys({
    onClose,
    onHelp: () => setDialog('keys'),
    onNote: () => setNoting(true),
    onNews: () => setDialog('told'),
  });

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
        <ContextHeader onClose={onClose} onDialog={setDialog} />
        <LeadVerdict key={state.page.recordKey} />
        <Search query={query} onQuery={setQuery} />
        {query.trim() === '' && (
          <div className="sidebar-body">
            <ToldLine onOpen={() => setDialog('told')} />
            <Findings />
            <PageView />
          </div>
        )}
        {noting && <NoteForm onDone={noted} />}
        <Footer onDialog={setDialog} noting={noting} onNote={() => setNoting(!noting)} />
        <SidebarDialogs open={dialog} onClose={() => setDialog(null)} onQuery={setQuery} />
      </main>
    </PlaceProvider>
  );
}
