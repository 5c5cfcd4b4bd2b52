import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { useSettings } from '../use-settings.ts';

/** Which searches are sent, said where one searches, with the way to send none. */
export function SearchNote() {
  const t = useText();
  const client = useClient();
  const { settings } = useSettings();
  const isSent = settings?.sendSearches ?? true;
  return (
    <p className="quiet search-note">
      {t(isSent ? 'searchNote' : 'searchNoteOff')}{' '}
      <button type="button" className="link" onClick={() => client.openOptions('#searches')}>
        {t('change')}
      </button>
    </p>
  );
}
