import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listCollections } from '../../api/board.ts';
import { collectionsKey } from '../../api/keys.ts';
import { t } from '../../text.ts';

/** Which collections hold it. Nothing where there are none. */
export function InCollections({ id }: { id: string }) {
  const list = useQuery({ queryKey: collectionsKey, queryFn: listCollections });
  const holding = (list.data?.collections ?? []).filter((each) => each.contentIds.includes(id));
  if (holding.length === 0) return null;
  return (
    <section>
      <h2>{t('inCollections')}</h2>
      <ul className="plain-lines">
        {holding.map((collection) => (
          <li key={collection.id}>
            <Link href={`/collections/${collection.id}`}>{collection.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
