import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useEffect } from 'react';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { useText } from '../text.tsx';
import { ago } from '../time.ts';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { State } from '../ui/state.tsx';

/** Everything the rep has said, and what came of each. Opening it marks the answers as seen. */
export function MyFeedbackDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const mine = useQuery({
    queryKey: ['my-feedback'],
    queryFn: () => client.ask('feedback.mine', {}),
    enabled: open,
  });
  useEffect(() => {
    if (open) void client.ask('feedback.seen', {});
  }, [open, client]);
  return (
    <Dialog open={open} onClose={onClose} title={t('myFeedback')} closeLabel={t('close')}>
      {mine.data?.length === 0 && (
        <State icon={MessageSquareText} title={t('noFeedbackTitle')}>
          {t('noFeedbackText')}
        </State>
      )}
      <ul className="my-feedback">
        {mine.data?.map((feedback) => (
          <li key={feedback.id}>
            <p className="my-feedback-head">
              <strong>{feedback.contentTitle}</strong>
              {/* Nobody has to answer a bare thumbs up. */}
              {(feedback.verdict !== 'up' || feedback.comment !== '') && (
                <Chip tone={feedback.state === 'done' ? 'good' : 'quiet'}>
                  {nameOf('state', feedback.state, t)}
                </Chip>
              )}
            </p>
            <p className="quiet">
              {nameOf('verdict', feedback.verdict, t)} · {ago(feedback.createdAt)}
            </p>
            {feedback.comment !== '' && <p>“{feedback.comment}”</p>}
            {feedback.answer !== '' && (
              <p className="answer">
                <strong>{feedback.answeredByName}:</strong> {feedback.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
