import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pasteWhenTold } from '../utils/hosts/engine/page-paste.ts';

/** In Firefox alone: elsewhere the content script pastes by itself. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: () => pasteWhenTold(document),
});
