import type { Content, Tombstone } from '../../contract/catalogue.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import { mayInsert } from '../catalogue/may-insert.ts';

export interface CatalogueById {
  contents: ReadonlyMap<string, Content>;
  tombstones: ReadonlyMap<string, Tombstone>;
}

/**
 * What to use instead of something that is gone: its replacement, or that one's where it is gone
 * too. Only what is in date and may be put into a mail.
 *
 * @param now epoch ms
 */
export function replacementOf(
  tombstone: Tombstone,
  { contents, tombstones }: CatalogueById,
  now: number,
): Content | null {
  const seen = new Set([tombstone.id]);
  let id = tombstone.replacementId;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const content = contents.get(id);
    if (content !== undefined)
      return isCurrent(content, now) && mayInsert(content) ? content : null;
    id = tombstones.get(id)?.replacementId ?? null;
  }
  return null;
}
