/** Stands where something is about to be, in its final size; invisible for the first 300 ms. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: number | string }) {
  return <div className="skeleton" style={{ height, width }} aria-hidden />;
}
