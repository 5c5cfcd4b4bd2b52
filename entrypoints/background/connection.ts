import type { ConnectionState } from '../../utils/contract/runtime.ts';
import { ownerOf, readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/** How things stand between this browser and the server, as the footer and the popup show it. */
export async function connectionState(services: Services): Promise<ConnectionState> {
  const { db, outbox } = services;
  const session = await readKept(db, 'session');
  const refused = await db.count('refused');
  if (!session) {
    return { status: 'not-connected', waiting: 0, refused, syncedAt: null, contentCount: 0 };
  }
  const owner = ownerOf(session);
  const catalogue = await readKept(db, 'catalogue');
  return {
    status: (await readKept(db, 'connection'))?.status ?? 'ok',
    serverUrl: session.serverUrl,
    userName: session.userName,
    userEmail: session.userEmail,
    workspaceName: session.workspaceName,
    role: session.role,
    waiting: await outbox.waiting(owner),
    refused,
    syncedAt: catalogue?.owner === owner ? catalogue.syncedAt : null,
    contentCount: await db.count('content'),
  };
}
