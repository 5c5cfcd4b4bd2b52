import { Skeleton } from '../../components/ui/skeleton.tsx';

/** Stands where a page about one thing is about to be: what became of it, and its facts beside it. */
export function ColumnsSkeleton() {
  return (
    <>
      <Skeleton height={20} width={220} />
      <div className="two-columns" aria-hidden>
        <div className="column">
          <Skeleton height={20} width={160} />
          <Skeleton height={220} />
          <Skeleton height={140} />
        </div>
        <div className="column">
          {[80, 200, 160, 240, 120].map((width) => (
            <div key={width} className="field">
              <Skeleton height={12} width={72} />
              <Skeleton height={16} width={width} />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
