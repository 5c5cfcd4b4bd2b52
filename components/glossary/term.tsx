import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import type { GlossaryEntry } from '../../utils/contract/board.ts';
import { useText } from '../text.tsx';
import { Markdown } from '../ui/markdown.tsx';

/** A word that means something particular in this company: a click says what. */
export function Term({ entry, children }: { entry: GlossaryEntry; children: ReactNode }) {
  const t = useText();
  return (
    <Popover.Root>
      <Popover.Trigger className="term" title={t('termMeaning', entry.term)}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={8} style={{ zIndex: 30 }}>
          <Popover.Popup className="term-meaning">
            <Popover.Title render={<h2 />}>{entry.term}</Popover.Title>
            <Markdown>{entry.meaning}</Markdown>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
