import type { ContentCard } from '../../utils/contract/cue.ts';
import { daysUnverified } from '../../utils/domain/catalogue/days-unverified.ts';
import { counted, useText } from '../text.tsx';

/** Says for how long nobody has said that it is still right; nothing where it needs no saying. */
export function Unverified({ content }: { content: ContentCard }) {
  const t = useText();
  const days = daysNow(content);
  return days > 0 && <p className="card-unverified">{t(counted('unverified', days), days)}</p>;
}

const daysNow = (content: ContentCard, now = Date.now()) => daysUnverified(content, now);
