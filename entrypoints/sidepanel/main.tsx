import { browser } from 'wxt/browser';
import '../../components/ui/ui.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/told.css';
import { mount } from '../../components/mount.tsx';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { ask } from '../../utils/platform/ask.ts';
import { createBrowserClient } from '../../utils/platform/browser-client.ts';
import { translate } from '../../utils/platform/translate.ts';
import { PanelSidebar } from './panel-sidebar.tsx';

/**
 * Framed in a host's page, this shows nothing until the content script that framed it has vouched
 * for it: any other page could lay it under its own buttons. Not framed, it is the browser's own
 * side panel and follows the tab in front.
 */
async function start() {
  const client = createBrowserClient();
  if (window.top === window) {
    const { id } = await browser.windows.getCurrent();
    mount(<PanelSidebar windowId={id} />, client, translate);
    return;
  }
  const [nonce = '', floating] = location.hash.slice(1).split('&');
  history.replaceState(null, '', location.pathname);
  if (nonce === '') return;
  const claim = await ask('frame.claim', { nonce });
  if (!claim) return;
  const { tabId } = claim;
  const close = () => void ask('frame.close', { tabId });
  mount(
    <Sidebar tabId={tabId} onClose={close} floating={floating !== undefined} />,
    client,
    translate,
  );
}

void start();
