import { useText } from '../text.tsx';
import { Dialog } from '../ui/dialog.tsx';

const keys = [
  ['Alt+Shift+C', 'keyToggle'],
  ['/  Ctrl+K', 'keySearch'],
  ['↑ ↓', 'keyMove'],
  ['Enter', 'keyInsert'],
  ['c', 'keyCopy'],
  ['o', 'keyOpen'],
  ['+  -', 'keyRate'],
  ['n', 'keyNote'],
  ['w', 'keyNews'],
  ['Esc', 'keyClose'],
  ['?', 'keyHelp'],
] as const;

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Dialog open onClose={onClose} title={t('keysTitle')} closeLabel={t('close')}>
      <dl className="key-list">
        {keys.map(([key, text]) => (
          <div key={text}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
