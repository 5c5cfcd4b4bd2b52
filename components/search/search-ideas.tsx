import { useQuery } from '@tanstack/react-query';
import { Clock, Library, Tag } from 'lucide-react';
import { useBoard } from '../board/use-board.ts';
import { useClient } from '../client.tsx';
import { inCollection } from '../collections/in-collection.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';

/** The others are a click further, in the menu. */
const mostCollections = 3;

/** What the rep searched for lately and what may help here, one click each. */
export function SearchIdeas({ onQuery }: { onQuery: (query: string) => void }) {
  const t = useText();
  const client = useClient();
  const { tabId, state } = usePlace();
  const ideas = useQuery({
    queryKey: ['search-ideas', tabId, state.page.recordKey],
    queryFn: () => client.ask('search.ideas', { tabId }),
  });
  const { recent = [], suggested = [] } = ideas.data ?? {};
  const collections = (useBoard()?.collections ?? []).slice(0, mostCollections);
  if (recent.length + suggested.length + collections.length === 0) return null;
  const chip = (query: string, icon: typeof Clock, label = query) => {
    const Icon = icon;
    return (
      <button
        key={query}
        type="button"
        className="chip idea"
        // The click comes after the box has lost focus, and the list would be gone by then.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onQuery(query)}
      >
        <Icon size={11} aria-hidden /> {label}
      </button>
    );
  };
  return (
    <div className="ideas" role="group" aria-label={t('searchIdeas')}>
      {recent.map((query) => chip(query, Clock))}
      {suggested.map((query) => chip(query, Tag))}
      {collections.map(({ title }) => chip(inCollection(title), Library, title))}
    </div>
  );
}
