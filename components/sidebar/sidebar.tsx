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
import type { NoteAbout } from './sidebar-context.tsx';
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
  /** A field note that is being written, and what it is about. */
  const [note, setNote] = useState<{ about: NoteAbout | null } | null>(null);
  const back = note?.about?.back ?? null;
  const noted = useCallback(() => {
    // Whoever wrote it by keyboard goes on from where they began.
    const within = document.activeElement?.closest('.note-form');
    setNote(null);
    if (!within) return;
    (back?.isConnected ? back : document.querySelector<HTMLElement>('[data-note]'))?.focus();
  }, [back]);
  const keys = useKeys({
    onClose,
    onHelp: () => setDialog('keys'),
    onNote: () => setNote({ about: null }),
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
    <PlaceProvider value={{ tabId, state, floating, noteAbout: (about) => setNote({ about }) }}>
      <main className="sidebar" onKeyDown={keys}>
        <ContextHeader onClose={onClose} onDialog={setDialog} />
        <LeadVerdict key={state.page.recordKey} />
        <Search query={query} onQuery={setQuery} />
        {query.trim() === '' && (
          <div className="sidebar-body">
            <Findings />
            <PageView />
          </div>
        )}
        <ToldLine onOpen={() => setDialog('told')} />
        {note && (
          <NoteForm
            about={note.about}
            onAboutNothing={() => setNote({ about: null })}
            onDone={noted}
          />
        )}
        <Footer
          onDialog={setDialog}
          noting={note !== null}
          onNote={() => setNote(note ? null : { about: null })}
        />
        <SidebarDialogs open={dialog} onClose={() => setDialog(null)} onQuery={setQuery} />
      </main>
    </PlaceProvider>
  );
}
