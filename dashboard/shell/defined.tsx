import { Tooltip } from '@base-ui/react/tooltip';
import { CircleHelp } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { definitions, type DefinitionId } from '../../utils/contract/definitions.ts';
import { t } from '../text.ts';

/** What a number means, beside it: by pointer, by keyboard, and on a touch. */
export function Defined({ id }: { id: DefinitionId }) {
  const { name, sentence } = definitions[id];
  const [open, setOpen] = useState(false);
  return (
    <Explained id={id} open={open} onOpen={setOpen}>
      <button
        type="button"
        className="defined"
        data-picture="without"
        aria-label={t('whatItIs', name, sentence)}
        onClick={() => setOpen(true)}
      >
        <CircleHelp size={13} aria-hidden />
      </button>
    </Explained>
  );
}

/** The definition of a number over the element that shows it. */
export function Explained({
  id,
  open,
  onOpen,
  children,
}: {
  id: DefinitionId;
  open?: boolean;
  onOpen?: (open: boolean) => void;
  children: ReactElement;
}) {
  const { name, sentence, countedFrom, neverSays } = definitions[id];
  return (
    <Tooltip.Root {...(open !== undefined && { open })} {...(onOpen && { onOpenChange: onOpen })}>
      <Tooltip.Trigger delay={250} closeOnClick={false} render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} collisionPadding={8} style={{ zIndex: 25 }}>
          <Tooltip.Popup className="definition">
            <strong>{name}</strong>
            <p>{sentence}</p>
            <dl>
              <dt>{t('countedFrom')}</dt>
              <dd>{countedFrom.replaceAll('`', '')}</dd>
              <dt>{t('neverSays')}</dt>
              <dd>{neverSays}</dd>
            </dl>
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
