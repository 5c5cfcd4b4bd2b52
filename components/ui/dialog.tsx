import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

const firstField =
  'input:not([readonly], [type=checkbox], [type=radio]), textarea, select:not([disabled])';

/**
 * A dialog over the page; a sheet from below where it is narrow. Esc and the backdrop close it. What
 * is to be filled in has the focus first, but for a finger: no keyboard leaps up.
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  children,
  foot,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className="dialog"
          initialFocus={(by) =>
            by === 'touch' || (body.current?.querySelector<HTMLElement>(firstField) ?? true)
          }
        >
          <div className="dialog-head">
            <Base.Title render={<h2 />}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={X} label={closeLabel} />} />
          </div>
          <div ref={body} className="dialog-body">
            {children}
          </div>
          {foot && <div className="dialog-foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
