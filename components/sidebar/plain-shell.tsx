import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useKeys } from './use-keys.ts';

/** The sidebar while there is no record to show: a head, a way to close it, and one thing to say. */
export function PlainShell({
  onClose,
  busy = false,
  children,
}: {
  onClose: (() => void) | undefined;
  busy?: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const keys = useKeys({ onClose, onHelp: () => {} });
  return (
    <main className="sidebar" aria-busy={busy} onKeyDown={keys}>
      <header className="context context-row">
        <h1 className="context-who">Cuecard</h1>
        {onClose && <IconButton icon={X} label={t('closeSidebar')} onClick={onClose} />}
      </header>
      <div className="sidebar-body">{children}</div>
    </main>
  );
}
