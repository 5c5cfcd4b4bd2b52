import { useQuery } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { CueCard } from './cue-card.tsx';

/** The rep's favourites and what they used last. Kept in this browser alone. */
export function OwnLists({ open }: { open: boolean }) {
  const t = useText();
  const client = useClient();
  const lists = useQuery({ queryKey: ['lists'], queryFn: () => client.ask('content.lists', {}) });
  const { favourites = [], recent = [] } = lists.data ?? {};
  return (
    <>
      {favourites.length > 0 && (
        <details className="own-list" open={open}>
          <summary>{t('favourites', favourites.length)}</summary>
          {favourites.map((view) => (
            <CueCard key={view.content.id} view={view} />
          ))}
        </details>
      )}
      {recent.length > 0 && (
        <details className="own-list" open={open && favourites.length === 0}>
          <summary>{t('recent', recent.length)}</summary>
          {recent.map((view) => (
            <CueCard key={view.content.id} view={view} />
          ))}
        </details>
      )}
    </>
  );
}
