import { Check } from 'lucide-react';
import { useText } from '../text.tsx';
import type { Done, FindingsControl } from './use-findings.ts';

/** What was just done about a finding, and the way back, for a few seconds. */
export function MendedItem({ mended, control }: { mended: Done; control: FindingsControl }) {
  const t = useText();
  return (
    <p className="done finding-done" role="status">
      <Check size={14} aria-hidden /> {t(`findingDone_${mended.kind}`)}
      <button type="button" className="link" onClick={() => control.undo(mended)}>
        {t('undo')}
      </button>
    </p>
  );
}
