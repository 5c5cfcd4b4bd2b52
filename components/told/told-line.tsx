import { Sparkles, X } from 'lucide-react';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { newsText } from './news-text.ts';

/**
 * The newest thing that is told and was not seen, at the foot: it comes by itself, and moves no card
 * under the pointer. Gone when it is waved away.
 */
export function ToldLine({ onOpen }: { onOpen: () => void }) {
  const t = useText();
  const client = useClient();
  const { line } = usePlace().state.told;
  if (!line) return null;
  return (
    <div className="told-line" role="status">
      <Sparkles size={14} aria-hidden />
      <button type="button" className="told-line-text" onClick={onOpen}>
        {newsText(line, t)}
      </button>
      <IconButton
        icon={X}
        size={13}
        label={t('dismissNews')}
        onClick={() => void client.ask('told.seen', { ids: [line.id] })}
      />
    </div>
  );
}
