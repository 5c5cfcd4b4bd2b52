import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import type { Goal } from '../../utils/contract/goals.ts';
import { nameOf } from '../context/context-words.ts';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** What a goal's figure counts: by pointer, by keyboard, and on a touch. */
export function GoalDefinition({ goal }: { goal: Goal }) {
  const t = useText();
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        render={<IconButton icon={CircleHelp} size={14} label={t('goalCounted', goal.title)} />}
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={8} style={{ zIndex: 30 }}>
          <Popover.Popup className="term-meaning">
            <Popover.Title render={<h2 />}>{t('goalCountedTitle')}</Popover.Title>
            <Popover.Description render={<p />}>
              {nameOf('measured', goal.measure, t)}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
