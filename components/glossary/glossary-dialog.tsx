import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { fold } from '../../utils/domain/text/fold.ts';
import { useBoard } from '../board/use-board.ts';
import { useText } from '../text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { State } from '../ui/state.tsx';

/** What words mean in this company, to be searched as one types. */
export function GlossaryDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [query, setQuery] = useState('');
  const entries = useBoard()?.glossary ?? [];
  const wanted = fold(query.trim());
  const found = entries
    .filter(({ term, meaning }) => fold(term).includes(wanted) || fold(meaning).includes(wanted))
    // A term that is typed comes before those whose meaning speaks of it.
    .toSorted(
      (a, b) =>
        Number(fold(b.term).startsWith(wanted)) - Number(fold(a.term).startsWith(wanted)) ||
        a.term.localeCompare(b.term),
    );
  return (
    <Dialog open onClose={onClose} title={t('glossary')} closeLabel={t('close')}>
      {entries.length === 0 ? (
        <State icon={BookOpen} title={t('noGlossaryTitle')}>
          {t('noGlossaryText')}
        </State>
      ) : (
        <>
          <input
            className="input"
            type="search"
            value={query}
            placeholder={t('glossarySearch')}
            aria-label={t('glossarySearch')}
            onChange={(event) => setQuery(event.target.value)}
          />
          <p className="visually-hidden" role="status">
            {wanted !== '' && t('found', found.length)}
          </p>
          <dl className="glossary">
            {found.map(({ id, term, meaning }) => (
              <div key={id}>
                <dt>{term}</dt>
                <dd>
                  <Markdown>{meaning}</Markdown>
                </dd>
              </div>
            ))}
          </dl>
          {found.length === 0 && <p className="quiet">{t('noHitsTitle', query.trim())}</p>}
        </>
      )}
    </Dialog>
  );
}
