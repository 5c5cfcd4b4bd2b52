import type { ReactNode } from 'react';
import { Term } from './term.tsx';
import { useTermFinder } from './term-finder.ts';

/** A text in which the words of the glossary can be clicked. */
export function Terms({ children: text }: { children: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { from, to, entry } of useTermFinder().find(text)) {
    parts.push(text.slice(end, from));
    parts.push(
      <Term key={entry.id} entry={entry}>
        {text.slice(from, to)}
      </Term>,
    );
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
