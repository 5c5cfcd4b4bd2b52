import { Skeleton } from '../../components/ui/skeleton.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';

/** The frame before it is known who looks at it. */
export function ShellSkeleton() {
  return (
    <div className="shell" aria-busy>
      <div className="rail">
        <div className="rail-head">
          <Skeleton height={36} width={96} />
        </div>
      </div>
      <div className="shell-main">
        <main>
          <div className="page">
            <Skeleton height={26} width={160} />
            <RowsSkeleton rows={6} />
          </div>
        </main>
      </div>
    </div>
  );
}
