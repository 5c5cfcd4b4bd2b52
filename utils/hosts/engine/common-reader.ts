import type { PartTable } from '../../contract/selector-table.ts';
import type { PageReader } from '../adapter.ts';
import { cssOf, strategiesFor } from './look.ts';
import { isVisible, queryAll } from './query.ts';

/** What every reader does alike: find the compose boxes, and what must stay free. */
export function commonReader(parts: PartTable): Omit<PageReader, 'read'> {
  const controls = cssOf(parts, 'controls');
  return {
    isControl: (element) => controls !== null && element.closest(controls) !== null,
    editors(document) {
      for (const { css } of strategiesFor(parts, 'editors')) {
        const found = queryAll(document, css).filter(isVisible) as HTMLElement[];
        if (found.length > 0) return found;
      }
      return [];
    },
    controls: (document) =>
      strategiesFor(parts, 'controls').flatMap(({ css }) => queryAll(document, css)),
    belowDraft: cssOf(parts, 'belowDraft'),
  };
}
