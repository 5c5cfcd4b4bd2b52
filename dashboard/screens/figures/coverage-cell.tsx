import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { readCoverage, type FigureQuery } from '../../api/figures.ts';
import { Failed } from '../../shell/failed.tsx';
import { nameOf, t } from '../../text.ts';

/** What may be offered at one stage in one industry: what was made for it, then what is for everyone. */
export function CoverageCellDialog({
  query,
  onClose,
}: {
  query: FigureQuery & { stage: string; industry: string };
  onClose: () => void;
}) {
  const cell = useQuery({
    queryKey: ['coverage', query],
    queryFn: ({ signal }) => readCoverage(query, signal),
  });
  const { stage, industry } = query;
  const contents = cell.data?.contents ?? [];
  const list = (aimed: boolean) => contents.filter((content) => content.aimed === aimed);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('placeName', nameOf('stage', stage), nameOf('industry', industry))}
      closeLabel={t('close')}
    >
      {cell.error ? (
        <Failed error={cell.error} retry={() => void cell.refetch()} />
      ) : !cell.data ? (
        <Skeleton height={200} />
      ) : contents.length === 0 ? (
        <p>{t('cellNothing')}</p>
      ) : (
        [true, false].map((aimed) => (
          <section key={String(aimed)} className="cell-list">
            <h3>{t(aimed ? 'aimedThere' : 'forAllThere')}</h3>
            {list(aimed).length === 0 ? (
              <p className="quiet">{t('cellNoneAimed')}</p>
            ) : (
              <ul className="plain-list">
                {list(aimed).map(({ type, id, title, kind }) => (
                  <li key={id}>
                    <Link href={`/${type}/${id}`}>{title}</Link>
                    <small>{nameOf('kind', kind)}</small>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))
      )}
    </Dialog>
  );
}
