import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Switch } from '@base-ui/react/switch';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';

/** In the page, or always in the browser's own side panel. */
export function PanelChoice() {
  const t = useText();
  const client = useClient();
  const queries = useQueryClient();
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => client.ask('settings.get', {}),
  });
  if (!client.openSidePanel || !settings.data) return null;
  const choose = async (alwaysPanel: boolean) => {
    await client.ask('settings.set', { alwaysPanel });
    await queries.invalidateQueries({ queryKey: ['settings'] });
  };
  return (
    <ul className="sites">
      <li>
        <div>
          <p className="site-name" id="always-panel">
            {t('alwaysPanel')}
          </p>
          <p className="quiet">{t('alwaysPanelText')}</p>
        </div>
        <Switch.Root
          className="switch"
          aria-labelledby="always-panel"
          checked={settings.data.alwaysPanel}
          onCheckedChange={(on) => void choose(on)}
        >
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      </li>
    </ul>
  );
}
