import { Skeleton } from '../../components/ui/skeleton.tsx';

/** Stands where a list or a table is about to be, row by row. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="rows-skeleton" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <Skeleton height={14} width={`${String(28 + ((row * 7) % 20))}%`} />
          <Skeleton height={14} width={72} />
          <Skeleton height={10} width="12%" />
        </div>
      ))}
    </div>
  );
}
