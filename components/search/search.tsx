import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search as SearchIcon, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import { useClient } from '../client.tsx';
import { useShown } from '../suggestions/use-shown.ts';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SearchIdeas } from './search-ideas.tsx';
import { SearchNote } from './search-note.tsx';
import { SearchResults } from './search-results.tsx';
import { useSearchReport } from './use-search-report.ts';

const none: CueView[] = [];

/** Typed search over everything approved. Forgives typing mistakes. */
export function Search({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const t = useText();
  const client = useClient();
  const [focused, setFocused] = useState(false);
  const asked = useDeferredValue(query.trim());
  const hits = useQuery({
    queryKey: ['search', asked],
    queryFn: () => client.ask('search.run', { query: asked }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const report = useSearchReport(
    asked,
    asked === '' || hits.isPlaceholderData ? undefined : hits.data?.hits.length,
  );
  useShown(asked === '' ? none : (hits.data?.hits ?? []).map(({ view }) => view));
  const leave = () => {
    report.left();
    onQuery('');
  };
  return (
    <>
      <search className="search" data-own-escape={query === '' ? undefined : true}>
        <SearchIcon size={15} aria-hidden />
        <input
          data-search
          className="search-input"
          type="text"
          value={query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('searchPlaceholder')}
          aria-label={t('searchPlaceholder')}
          onFocus={() => setFocused(true)}
          // A click that takes the focus away must land where it was aimed: the ideas go after it.
          onBlur={() => setTimeout(() => setFocused(false), 200)}
          onChange={(event) => {
            if (event.target.value.trim() === '') report.left();
            onQuery(event.target.value);
          }}
          onKeyDown={(event) => event.key === 'Escape' && query !== '' && leave()}
        />
        {query === '' ? (
          <kbd>/</kbd>
        ) : (
          <IconButton icon={X} size={14} label={t('clearSearch')} onClick={leave} />
        )}
      </search>
      <p className="visually-hidden" role="status">
        {asked !== '' && hits.data && !hits.isPlaceholderData && t('found', hits.data.hits.length)}
      </p>
      {query === '' && focused && <SearchIdeas onQuery={onQuery} />}
      {asked !== '' && (
        <div className="sidebar-body" aria-busy={hits.isFetching}>
          {hits.data && (
            <SearchResults
              asked={asked}
              answer={hits.data}
              onQuery={onQuery}
              onAsked={report.taken}
              onTaken={() => {
                report.taken();
                void client.ask('search.used', { query: asked });
              }}
            />
          )}
          <SearchNote />
        </div>
      )}
    </>
  );
}
