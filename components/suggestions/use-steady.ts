import { useState } from 'react';
import type { ContentCard, CueView } from '../../utils/contract/cue.ts';

/**
 * Keeps the order of a list while the pointer is in it: nothing moves under the pointer. What is new
 * comes last; what is retired goes all the same.
 */
export function useSteady<T extends ContentCard>(
  views: CueView<T>[],
  recordKey: string | undefined,
) {
  const [held, setHeld] = useState<{ recordKey: string | undefined; views: CueView<T>[] } | null>(
    null,
  );
  let list = views;
  if (held !== null && held.recordKey === recordKey) {
    const fresh = new Map(views.map((view) => [view.content.id, view]));
    const kept = held.views
      .map((view) => fresh.get(view.content.id))
      .filter((view) => view !== undefined);
    const ids = new Set(kept.map((view) => view.content.id));
    list = [...kept, ...views.filter((view) => !ids.has(view.content.id))];
  }
  return {
    list,
    /** To be spread on the element around the list. */
    hold: {
      onPointerEnter: () => setHeld({ recordKey, views: list }),
      onPointerLeave: () => setHeld(null),
    },
  };
}
