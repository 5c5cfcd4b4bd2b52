import type { ContentPage } from '../../api/content.ts';
import { t } from '../../text.ts';

/** What a search was taken for, and that what it found is only near. */
export function SearchSaid({
  page,
  onQuery,
}: {
  page: ContentPage;
  onQuery: (query: string) => void;
}) {
  const { asked, meant, near } = page;
  if (meant === '' && !near) return null;
  return (
    <div className="search-said">
      {meant !== '' && (
        <p>
          {t('searchMeant')}{' '}
          <button type="button" className="link" onClick={() => onQuery(meant)}>
            {meant}
          </button>
        </p>
      )}
      {near && <p className="quiet">{t('searchNear', asked)}</p>}
    </div>
  );
}
