import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { t } from '../text.ts';

/** Asks once before something is gone for good, naming what it is. */
export function AskDialog({
  open,
  title,
  act,
  onAct,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  /** What the button says that does it. */
  act: string;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={t('close')}
      foot={
        <>
          <Button look="danger" onClick={onAct}>
            {act}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
