import type { ContentCard } from '../../contract/cue.ts';
import { internalMessageKinds } from '../../contract/vocabulary.ts';

/** Internal content can be read, never put into a mail (promise 3). */
export function mayInsert(content: Pick<ContentCard, 'type' | 'kind' | 'visibility'>): boolean {
  if (content.visibility !== 'buyer') return false;
  return (
    content.type === 'asset' || !(internalMessageKinds as readonly string[]).includes(content.kind)
  );
}
