import { useQuery } from '@tanstack/react-query';
import { Clock, Tag } from 'lucide-react';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';

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
  if (recent.length + suggested.length === 0) return null;
  const chip = (query: string, icon: typeof Clock) => {
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
        <Icon size={11} aria-hidden /> {query}
      </button>
    );
  };
  return (
    <div className="ideas" role="group" aria-label={t('searchIdeas')}>
      {recent.map((query) => chip(query, Clock))}
      {suggested.map((query) => chip(query, Tag))}
    </div>
  );
}
