import { SearchX } from 'lucide-react';
import type { SearchAnswer } from '../../utils/contract/search.ts';
import { AskMarketing } from '../gaps/ask-marketing.tsx';
import { CueCard } from '../suggestions/cue-card.tsx';
import { useText } from '../text.tsx';
import { State } from '../ui/state.tsx';

/** What a search found; what was meant, what is near, and the way to ask for what isn't there. */
export function SearchResults({
  asked,
  answer,
  onQuery,
  onTaken,
  onAsked,
}: {
  asked: string;
  answer: SearchAnswer;
  onQuery: (query: string) => void;
  /** A result was taken. */
  onTaken: () => void;
  /** Marketing was asked for it: a gap already, so it isn't reported as left too. */
  onAsked: () => void;
}) {
  const t = useText();
  const { hits, meant, near } = answer;
  const isMeant = meant !== '' && (
    <p className="search-meant">
      {t('searchMeant')}{' '}
      <button type="button" className="link" onClick={() => onQuery(meant)}>
        {meant}
      </button>
    </p>
  );
  const ask = <AskMarketing key={asked} wanted={asked} onAsked={onAsked} />;
  if (hits.length === 0) {
    return (
      <>
        <h2 className="visually-hidden">{t('searchResults')}</h2>
        <State icon={SearchX} title={t('noHitsTitle', asked)} actions={ask}>
          {t('noHitsText')}
        </State>
      </>
    );
  }
  return (
    <>
      {isMeant}
      {near && (
        <div className="search-near">
          <p>{t('searchNear', asked)}</p>
          {ask}
        </div>
      )}
      <h2 className="visually-hidden">{t('searchResults')}</h2>
      {hits.map(({ view, highlights }) => (
        <CueCard key={view.content.id} view={view} highlights={highlights} onUse={onTaken} />
      ))}
    </>
  );
}
