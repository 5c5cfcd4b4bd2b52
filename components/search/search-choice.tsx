import { useText } from '../text.tsx';
import { Choice } from '../ui/choice.tsx';
import { useSettings } from '../use-settings.ts';

/** Whether searches that found nothing, or were left, go to marketing. Off, none is ever made. */
export function SearchChoice() {
  const t = useText();
  const { settings, choose } = useSettings();
  if (!settings) return null;
  return (
    <Choice
      id="send-searches"
      name={t('sendSearches')}
      text={t('sendSearchesText')}
      checked={settings.sendSearches}
      onChange={(sendSearches) => void choose({ sendSearches })}
    />
  );
}
