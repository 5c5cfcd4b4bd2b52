import { Skeleton } from '../../components/ui/skeleton.tsx';

/** Stands where a list of things that somebody said is about to be, each with what can be done about it. */
export function CardsSkeleton({ answer = false }: { answer?: boolean }) {
  return (
    <div className="feedback-list cards-skeleton" aria-hidden>
      {[240, 200, 280].map((width) => (
        <div key={width} className="feedback">
          <Skeleton height={16} width={width} />
          <Skeleton height={20} width="72%" />
          {answer && <Skeleton height={76} />}
          <Skeleton height={32} width={220} />
        </div>
      ))}
    </div>
  );
}
