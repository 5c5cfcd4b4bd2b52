import type { ContentRequest } from '../../utils/contract/requests.ts';
import type { Translate } from '../text.tsx';
import { counted } from '../text.tsx';

/** How many want it, the reader apart. */
export function peopleText({ people, joined }: ContentRequest, t: Translate): string {
  const others = Math.max(0, people - (joined ? 1 : 0));
  if (joined) return others === 0 ? t('wantedByYou') : t(counted('wantedWithYou', others), others);
  return t(counted('wantedBy', others), others);
}
