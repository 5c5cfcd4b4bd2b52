import { Skeleton } from '../../../components/ui/skeleton.tsx';

/** The letter before it has come: its sentences, charts and lists where they will be. */
export function OverviewSkeleton() {
  return (
    <div aria-busy>
      <div className="letter">
        <Skeleton height={54} width="min(760px, 100%)" />
        <Skeleton height={26} width="min(480px, 80%)" />
        <Skeleton height={26} width="min(520px, 90%)" />
      </div>
      <div className="figures">
        {['use', 'reps'].map((section) => (
          <section key={section} className="halves">
            <Skeleton height={190} />
            <Skeleton height={190} />
          </section>
        ))}
      </div>
    </div>
  );
}
