import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useEffect } from 'react';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { useText } from '../text.tsx';
import { ago } from '../time.ts';
import { Dialog } from '../ui/dialog.tsx';
import { State } from '../ui/state.tsx';
import { FeedbackOutcome } from './feedback-outcome.tsx';

/** Everything the rep has said, and what came of each. Opening it marks the answers as seen. */
export function MyFeedbackDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const mine = useQuery({
    queryKey: ['my-feedback'],
    queryFn: () => client.ask('feedback.mine', {}),
  });
  useEffect(() => {
    void client.ask('feedback.seen', {});
  }, [client]);
  return (
    <Dialog open onClose={onClose} title={t('myFeedback')} closeLabel={t('close')}>
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
            </p>
            <p className="quiet">
              {nameOf('verdict', feedback.verdict, t)} · {ago(feedback.createdAt)}
            </p>
            {feedback.comment !== '' && <p>“{feedback.comment}”</p>}
            {/* Nobody has to answer a bare thumbs up. */}
            {(feedback.verdict !== 'up' || feedback.comment !== '' || feedback.answer !== '') && (
              <div className="answer">
                <FeedbackOutcome feedback={feedback} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
