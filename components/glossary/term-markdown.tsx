import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { TermFinder } from '../../utils/domain/glossary/find-terms.ts';
import { useBoard } from '../board/use-board.ts';
import { Markdown } from '../ui/markdown.tsx';
import { Term } from './term.tsx';
import { useTermFinder } from './term-finder.ts';

/** Markdown in which the words of the glossary can be clicked, each where it first stands. */
export function TermMarkdown({ children }: { children: string }) {
  const finder = useTermFinder();
  const plugin = useMemo(() => termsPlugin(finder), [finder]);
  return (
    <Markdown plugin={plugin} components={components}>
      {children}
    </Markdown>
  );
}

const components = { mark: MarkedTerm };

function MarkedTerm({ id, children }: { id?: string; children?: ReactNode }) {
  const entry = useBoard()?.glossary.find((each) => `term-${each.id}` === id);
  return entry ? <Term entry={entry}>{children}</Term> : <>{children}</>;
}

/** As much of a hast node as is looked at here. */
interface HtmlNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, string>;
  children?: HtmlNode[];
}

/** Links lead elsewhere, and code is nobody's word. */
const leftAlone = new Set(['a', 'code', 'pre']);

/** Marks the terms in a document's texts. */
function termsPlugin(finder: TermFinder) {
  return () => (root: HtmlNode) => {
    const known = new Set<string>();
    const split = (text: string): HtmlNode[] => {
      const nodes: HtmlNode[] = [];
      let end = 0;
      for (const { from, to, entry } of finder.find(text)) {
        if (known.has(entry.id)) continue;
        known.add(entry.id);
        nodes.push({ type: 'text', value: text.slice(end, from) });
        nodes.push({
          type: 'element',
          tagName: 'mark',
          properties: { id: `term-${entry.id}` },
          children: [{ type: 'text', value: text.slice(from, to) }],
        });
        end = to;
      }
      return [...nodes, { type: 'text', value: text.slice(end) }];
    };
    const walk = (node: HtmlNode) => {
      if (node.tagName !== undefined && leftAlone.has(node.tagName)) return;
      node.children =
        node.children?.flatMap((child) =>
          child.type === 'text' ? split(child.value ?? '') : [child],
        ) ?? [];
      for (const child of node.children) if (child.tagName !== 'mark') walk(child);
    };
    walk(root);
  };
}
