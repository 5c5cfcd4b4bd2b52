import type { ContentRecord } from '../../api/content.ts';
import { t } from '../../text.ts';
import { useWantsOtherEyes } from './second-eyes.ts';

/** Why the caller can't approve what they wrote. */
export function OtherEyes({ record }: { record: ContentRecord }) {
  const othersOnly = useWantsOtherEyes(record);
  const isUp = record.status === 'in-review' || record.status === 'approved';
  if (!othersOnly || !isUp) return null;
  return (
    <p className="note" id="other-eyes">
      {t('otherEyesNote', record.latestVersion)}
    </p>
  );
}
