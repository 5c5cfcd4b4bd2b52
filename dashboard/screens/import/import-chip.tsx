import type { ImportState } from '../../../utils/contract/imports.ts';
import { Chip, type Tone } from '../../../components/ui/chip.tsx';
import { nameOf } from '../../text.ts';

const tones: Record<ImportState, Tone> = {
  reading: 'accent',
  interrupted: 'warn',
  refused: 'bad',
  ready: 'accent',
  applying: 'accent',
  applied: 'good',
  undoing: 'accent',
  undone: 'quiet',
};

export const ImportChip = ({ state }: { state: ImportState }) => (
  <Chip tone={tones[state]}>{nameOf('importstate', state)}</Chip>
);
