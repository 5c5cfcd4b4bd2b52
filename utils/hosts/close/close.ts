import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

export const close: HostAdapter = recordHost({
  id: 'close',
  name: 'Close',
  version: 1,
  matches: ['https://app.close.com/*'],
  check: (url) => url.hostname === 'app.close.com',

  /** `/lead/lead_<id>/`. */
  recordOf({ pathname }) {
    const id = /^\/lead\/(lead_\w+)/.exec(pathname)?.[1];
    return id ? { kind: 'lead', key: id } : null;
  },
});
