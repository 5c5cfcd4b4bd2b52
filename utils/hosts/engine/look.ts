import type { ReadFrom } from '../../contract/page-context.ts';
import type { PagePart, PartTable, Strategy } from '../../contract/selector-table.ts';
import type { RecordKind } from '../../contract/vocabulary.ts';
import { valueOf } from '../text-of.ts';
import { isVisible, queryAll } from './query.ts';

/** One look at a page through a selector table. Notes by which strategy each part was found. */
export interface Look {
  readonly readFrom: Record<string, ReadFrom>;
  /** Elements of the first strategy that finds any worth having; noted as `field` where one is given. */
  all(part: PagePart, options?: LookOptions): Element[];
  /** The first of them. */
  one(part: PagePart, options?: LookOptions): Element | undefined;
  /** What the first one says; undefined where nobody says anything. */
  value(part: PagePart, options?: LookOptions): string | undefined;
  /**
   * From here on only inside this part, if it is there. Where it isn't, nothing read is certain.
   * @returns what was entered
   */
  enter(part: PagePart): Element | undefined;
}

interface LookOptions {
  root?: ParentNode;
  /** What it is noted as; the part's own name unless told, nothing for null. */
  field?: string | null;
  accept?: (element: Element) => boolean;
}

/** Two that say something else are enough to know that neither is certain. */
const most = 50;

export function lookAt(document: Document, parts: PartTable, kind?: RecordKind): Look {
  const readFrom: Record<string, ReadFrom> = {};
  let scope: ParentNode = document;
  let sure = true;

  const search = (
    part: PagePart,
    { root = scope, field = part, accept }: LookOptions,
    read?: (element: Element, strategy: Strategy) => string | undefined,
  ) => {
    for (const [rank, strategy] of strategiesFor(parts, part, kind).entries()) {
      const elements = queryAll(root, strategy.css).filter((each) => accept?.(each) ?? true);
      const values = read ? elements.slice(0, most).map((each) => read(each, strategy)) : [];
      const said = values.filter((value) => value !== undefined);
      if ((read ? said : elements).length === 0) continue;
      const certain = sure && rank === 0 && new Set(said).size <= 1;
      if (field !== null) readFrom[field] ??= { by: strategy.name, rank, certain };
      return { elements, value: said[0] };
    }
    return { elements: [], value: undefined };
  };
  const look: Look = {
    readFrom,
    all: (part, options = {}) => search(part, options).elements,
    one: (part, options = {}) => search(part, options).elements[0],
    value: (part, options = {}) => search(part, options, readBy).value,
    enter(part) {
      if (!parts[part]) return undefined;
      const { elements } = search(part, { accept: isVisible });
      // A console's tab holds its own active pane: the innermost is in front, if they stand in each other.
      const front = elements.at(-1);
      sure &&=
        readFrom[part]?.certain === true &&
        elements.every((outer) => front && outer.contains(front));
      scope = front ?? scope;
      return front;
    },
  };
  return look;
}

export const strategiesFor = (
  parts: PartTable,
  part: PagePart,
  kind?: RecordKind,
): readonly Strategy[] => (kind && parts[`${part}.${kind}`]) ?? parts[part] ?? [];

/** Every selector of a part in one, for `matches()`, which knows no ` >>> `; null where it has none. */
export function cssOf(parts: PartTable, part: PagePart): string | null {
  const own = strategiesFor(parts, part).filter(({ css }) => !css.includes('>>>'));
  return own.map(({ css }) => css).join(', ') || null;
}

function readBy(element: Element, { attribute, until }: Strategy): string | undefined {
  const raw = attribute ? element.getAttribute(attribute)?.trim() : valueOf(element);
  const value = until === undefined ? raw : raw?.split(until)[0]?.trim();
  return value === '' ? undefined : value;
}
