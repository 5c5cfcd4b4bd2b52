import type { Asset } from '../../utils/contract/catalogue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { visitAddress } from '../../utils/domain/links/visit-address.ts';
import { readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/**
 * Where a link in a mail leads: through the server where the workspace counts visits.
 * @param eventId of the insertion or copy that puts it there
 */
export async function linkAddress(
  { db }: Pick<Services, 'db'>,
  asset: Asset,
  eventId: string,
): Promise<string> {
  const session = await readKept(db, 'session');
  const isCounted = (await readKept(db, 'board'))?.countVisits ?? false;
  return session && isCounted && mayInsert(asset)
    ? visitAddress(session.serverUrl, { contentId: asset.id, eventId })
    : asset.url;
}
