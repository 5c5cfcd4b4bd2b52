import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { t } from '../../text.ts';
import { stepsOf } from './status-steps.ts';
import { useSteps } from './use-steps.ts';

export function StatusActions({ record }: { record: ContentRecord }) {
  const { take, busy } = useSteps(record);
  return (
    <>
      {stepsOf(record)
        .toReversed()
        .map((step) => (
          <Button
            key={step.text}
            look={step.primary ? 'primary' : step.to === 'retired' ? 'danger' : 'normal'}
            disabled={busy}
            onClick={() => take(step)}
          >
            {t(step.text)}
          </Button>
        ))}
      <Link className="button" href={`/${record.type}/${record.id}/edit`}>
        {t('edit')}
      </Link>
    </>
  );
}
