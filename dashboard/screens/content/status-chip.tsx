import { Chip } from '../../../components/ui/chip.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { nameOf, t } from '../../text.ts';
import { toneOf } from './content-words.ts';
import { isRecordOnTrial } from './on-trial.ts';

/** The status, whether reps have something older than what is written, and whether it is on trial. */
export function StatusChip({ record }: { record: ContentRecord }) {
  const { status, approvedVersion, latestVersion } = record;
  const edited = status === 'approved' && approvedVersion !== latestVersion;
  const isDead = record.type === 'asset' && record.addressCheck?.verdict === 'dead';
  return (
    <span className="chips">
      <Chip tone={toneOf[status]}>{nameOf('status', status)}</Chip>
      {edited && <Chip tone="warn">{t('editedSince')}</Chip>}
      {isDead && <Chip tone="bad">{t('addressDead')}</Chip>}
      {isRecordOnTrial(record) && <Chip tone="accent">{t('onTrial')}</Chip>}
    </span>
  );
}
