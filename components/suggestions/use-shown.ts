import { useEffect } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';

/** Tells the figures what is drawn beside a record. The background counts each once a record. */
export function useShown(views: readonly CueView[]): void {
  const client = useClient();
  const { tabId, state } = usePlace();
  const { recordKey } = state.page;
  // The views are new objects at every refresh; the text says when they are others.
  const shown = JSON.stringify(
    views.map(({ content, position }) => ({ id: content.id, position })),
  );
  useEffect(() => {
    const items = JSON.parse(shown) as { id: string; position: number }[];
    if (recordKey === undefined || items.length === 0 || document.visibilityState !== 'visible')
      return;
    void client.ask('event.shown', { tabId, items });
  }, [client, tabId, recordKey, shown]);
}
