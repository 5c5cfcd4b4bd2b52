import { Skeleton } from '../../../components/ui/skeleton.tsx';

/** Stands where the promises of both sides are about to be. */
export function GoalsSkeleton() {
  return (
    <div className="goals-skeleton" aria-busy>
      <Skeleton height={40} width="min(560px, 100%)" />
      <div className="goal-sides cards-skeleton" aria-hidden>
        {['marketing', 'sales'].map((side) => (
          <section key={side}>
            <Skeleton height={22} width={160} />
            {[200, 240].map((width) => (
              <div key={width} className="goal">
                <Skeleton height={22} width={width} />
                <Skeleton height={18} width="60%" />
                <Skeleton height={24} width="80%" />
                <Skeleton height={182} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
