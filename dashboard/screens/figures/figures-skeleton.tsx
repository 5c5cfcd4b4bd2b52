import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';

/** Stands where figures are about to be: a sentence, charts of these heights side by side, a table. */
export function FiguresSkeleton({ charts, rows }: { charts: number[]; rows: number }) {
  return (
    <div className="figures cards-skeleton" aria-hidden>
      <div className="letter">
        <Skeleton height={24} width="min(600px, 100%)" />
        <Skeleton height={24} width="min(440px, 80%)" />
      </div>
      {charts.length > 0 && (
        <section className="halves">
          {charts.map((height, chart) => (
            <div key={`${String(chart)} ${String(height)}`} className="chart">
              <Skeleton height={24} width="min(200px, 60%)" />
              <Skeleton height={height} />
            </div>
          ))}
        </section>
      )}
      {rows > 0 && (
        <section>
          <Skeleton height={24} width={120} />
          <RowsSkeleton rows={rows} />
        </section>
      )}
    </div>
  );
}
