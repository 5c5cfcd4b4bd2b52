import { CircleCheck, CircleDashed, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Chip, type Tone } from '../../../components/ui/chip.tsx';
import type { SiteHealthState } from '../../../utils/contract/site-health.ts';
import { nameOf } from '../../text.ts';

/** A shape and a word beside the colour: neither eyes nor a printer need it. */
const looks: Record<SiteHealthState, { tone: Tone; icon: LucideIcon }> = {
  broken: { tone: 'bad', icon: CircleX },
  weakened: { tone: 'warn', icon: TriangleAlert },
  fine: { tone: 'good', icon: CircleCheck },
  unused: { tone: 'quiet', icon: CircleDashed },
};

export function SiteChip({ state }: { state: SiteHealthState }) {
  const { tone, icon: Icon } = looks[state];
  return (
    <Chip tone={tone}>
      <Icon size={13} aria-hidden /> {nameOf('site', state)}
    </Chip>
  );
}
