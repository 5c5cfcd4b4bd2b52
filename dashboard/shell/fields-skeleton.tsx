import { Skeleton } from '../../components/ui/skeleton.tsx';

/** Stands where a form is about to be: a label and a box for each field. */
export function FieldsSkeleton({ heights }: { heights: number[] }) {
  return (
    <div className="form editor" aria-hidden>
      {heights.map((height, field) => (
        <div key={`${String(field)} ${String(height)}`} className="field">
          <Skeleton height={12} width={96} />
          <Skeleton height={height} />
        </div>
      ))}
    </div>
  );
}
