import { Fragment, type ReactNode } from 'react';

/**
 * A title with what a search found in it marked.
 * @param ranges first and last character, both included, in order
 */
export function markedTitle(
  title: string,
  ranges: readonly (readonly [number, number])[],
): ReactNode {
  const endBefore = (at: number) => (ranges[at - 1]?.[1] ?? -1) + 1;
  return (
    <>
      {ranges.map(([from, to], at) => (
        <Fragment key={from}>
          {title.slice(endBefore(at), from)}
          <mark>{title.slice(from, to + 1)}</mark>
        </Fragment>
      ))}
      {title.slice(endBefore(ranges.length))}
    </>
  );
}
