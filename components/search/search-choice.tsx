import { Switch } from '@base-ui/react/switch';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';

/** Whether searches that found nothing, or were left, go to marketing. Off, none is ever made. */
export function SearchChoice() {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => client.ask('settings.get', {}),
  });
  if (!settings.data) return null;
  const choose = async (sendSearches: boolean) => {
    await client.ask('settings.set', { sendSearches });
    await queries.invalidateQueries({ queryKey: ['settings'] });
  };
  return (
    <ul className="sites">
      <li>
        <div>
          <p className="site-name" id="send-searches">
            {t('sendSearches')}
          </p>
          <p className="quiet">{t('sendSearchesText')}</p>
        </div>
        <Switch.Root
          className="switch"
          aria-labelledby="send-searches"
          checked={settings.data.sendSearches}
          onCheckedChange={(on) => void choose(on)}
        >
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      </li>
    </ul>
  );
}
