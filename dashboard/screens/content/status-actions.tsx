import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { t } from '../../text.ts';
import { RetireDialog } from './retire-dialog.tsx';
import { useWantsOtherEyes } from './second-eyes.ts';
import { stepsOf } from './status-steps.ts';
import { useSteps } from './use-steps.ts';

/** What can be done with content now. Where somebody else has to approve it, the page says so below. */
export function StatusActions({ record }: { record: ContentRecord }) {
  const { take, busy } = useSteps(record);
  const [retiring, setRetiring] = useState(false);
  const othersOnly = useWantsOtherEyes(record);
  return (
    <>
      {stepsOf(record)
        .toReversed()
        .map((step) => {
          const isForOthers = othersOnly && step.to === 'approved' && record.status !== 'retired';
          return (
            <Button
              key={step.text}
              look={step.primary ? 'primary' : step.to === 'retired' ? 'danger' : 'normal'}
              disabled={busy || isForOthers}
              aria-describedby={isForOthers ? 'other-eyes' : undefined}
              onClick={() => (step.to === 'retired' ? setRetiring(true) : take(step))}
            >
              {t(step.text)}
            </Button>
          );
        })}
      <Link className="button" href={`/${record.type}/${record.id}/edit`}>
        {t('edit')}
      </Link>
      <RetireDialog
        record={record}
        open={retiring}
        onClose={() => setRetiring(false)}
        onRetire={(more) => {
          setRetiring(false);
          const step = stepsOf(record).find(({ to }) => to === 'retired');
          if (step) take(step, more);
        }}
      />
    </>
  );
}
