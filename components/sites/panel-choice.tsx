import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { Choice } from '../ui/choice.tsx';
import { useSettings } from '../use-settings.ts';

/** In the page, or always in the browser's own side panel. */
export function PanelChoice() {
  const t = useText();
  const { openSidePanel } = useClient();
  const { settings, choose } = useSettings();
  if (!openSidePanel || !settings) return null;
  return (
    <Choice
      id="always-panel"
      name={t('alwaysPanel')}
      text={t('alwaysPanelText')}
      checked={settings.alwaysPanel}
      onChange={(alwaysPanel) => void choose({ alwaysPanel })}
    />
  );
}
