import { Library } from 'lucide-react';
import { useBoard } from '../board/use-board.ts';
import { Terms } from '../glossary/terms.tsx';
import { counted, useText } from '../text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { State } from '../ui/state.tsx';
import { inCollection } from './in-collection.ts';

/** Content that belongs together; a click lists it in the order marketing gave it. */
export function CollectionsDialog({
  onClose,
  onQuery,
}: {
  onClose: () => void;
  onQuery: (query: string) => void;
}) {
  const t = useText();
  const collections = useBoard()?.collections ?? [];
  return (
    <Dialog open onClose={onClose} title={t('collections')} closeLabel={t('close')}>
      {collections.length === 0 && (
        <State icon={Library} title={t('noCollectionsTitle')}>
          {t('noCollectionsText')}
        </State>
      )}
      <ul className="told-list">
        {collections.map(({ id, title, summary, count }) => (
          <li key={id} className="collection">
            <button
              type="button"
              className="collection-open"
              onClick={() => {
                onQuery(inCollection(title));
                onClose();
              }}
            >
              <strong>{title}</strong>
              <span className="quiet">{t(counted('pieces', count), count)}</span>
            </button>
            {summary !== '' && (
              <p className="quiet">
                <Terms>{summary}</Terms>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
