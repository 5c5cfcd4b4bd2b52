import { adapterFor } from '../../../utils/hosts/registry.ts';
import { readyPagePaste } from '../../../utils/platform/ready-page-paste.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import type { Handlers } from './types.ts';

export const pasteHandlers: Handlers<'page.readyPaste'> = {
  async 'page.readyPaste'(_services, _input, { tabId, url, frameId }) {
    if (tabId === undefined || frameId !== 0 || url === undefined || !adapterFor(new URL(url))) {
      throw new RuntimeError('invalid-message', 'a page asks for itself alone');
    }
    await readyPagePaste(tabId);
    return null;
  },
};
