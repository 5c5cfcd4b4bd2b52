import { browser } from 'wxt/browser';
import { openPanelMessage } from '../contract/host-runtime.ts';

interface SidePanels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the browser's own side panel. Must be called in a click, before anything is waited for: both
 * browsers refuse it otherwise, and Firefox from all but our own pages.
 * @returns whether it opened
 */
export async function openSidePanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else await sidebarAction?.open();
    return (sidePanel ?? sidebarAction) !== undefined;
  } catch {
    return false;
  }
}

/** Is there one that this page could open? */
export const hasSidePanel = (): boolean => {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  return (sidePanel ?? sidebarAction) !== undefined;
};

/** Answers content scripts that ask for the panel: a listener of its own, so that it comes first. */
export function servePanel(): void {
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: { id?: string; tab?: { id?: number } },
  ) => {
    const isAsked = (message as { name?: unknown } | null)?.name === openPanelMessage;
    const tabId = sender.tab?.id;
    if (!isAsked || sender.id !== browser.runtime.id || tabId === undefined) return undefined;
    return openSidePanel(tabId);
  }) as never);
}
