import { Skeleton } from '../../../components/ui/skeleton.tsx';

/** The letter before it has come: its sentences, charts and lists where they will be. */
export function OverviewSkeleton() {
  return (
    <div className="letter" aria-busy>
      {[200, 190, 120].map((height) => (
        <section key={height}>
          <Skeleton height={24} width="62%" />
          <Skeleton height={height} />
        </section>
      ))}
    </div>
  );
}
