import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { t } from '../text.ts';

interface Toast {
  text: string;
  undo?: () => void;
  tone?: 'bad';
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
const shownMs = 8_000;

/** Says what was just done, and lets it be undone, without asking first. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

/** One at a time: a new one takes the place of the last. It waits while the pointer or focus is on it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback(
    (next: Toast) => setToast((last) => ({ ...next, id: (last?.id ?? 0) + 1 })),
    [],
  );
  const hide = () => {
    setHeld(false);
    setToast(null);
  };
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setToast(null), shownMs);
    return () => clearTimeout(timer);
  }, [toast, held]);

  const undo = toast?.undo;
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-place" role="status">
        {toast && (
          <div
            key={toast.id}
            className="toast"
            data-tone={toast.tone}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{toast.text}</span>
            {undo && (
              <Button
                look="plain"
                onClick={() => {
                  hide();
                  undo();
                }}
              >
                {t('undo')}
              </Button>
            )}
            <IconButton icon={X} label={t('dismiss')} onClick={hide} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
