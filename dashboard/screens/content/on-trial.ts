import { isOnTrial } from '../../../utils/domain/ranking/trial.ts';
import type { ContentRecord } from '../../api/content.ts';

/** Is it new, and still to show reps what it is worth? Retired phrases are no cues. */
export const isRecordOnTrial = ({ status, kind, newSince, shown }: ContentRecord) =>
  status === 'approved' &&
  kind !== 'retired-phrase' &&
  newSince !== null &&
  isOnTrial(newSince, { shown }, Date.now());
