import type { CueView } from '../../utils/contract/cue.ts';
import { FeedbackNote } from './feedback-note.tsx';
import { FeedbackRow } from './feedback-row.tsx';
import type { FeedbackControl } from './use-feedback.ts';

/** The foot of a card: what the last click led to, why-not, and what became of earlier feedback. */
export function FeedbackPart({
  view,
  feedback,
  notice,
}: {
  view: CueView;
  feedback: FeedbackControl;
  notice: string | null;
}) {
  return (
    <>
      {notice !== null && (
        <p className="card-notice" role="status">
          {notice}
        </p>
      )}
      {feedback.asking && <FeedbackRow feedback={feedback} />}
      <FeedbackNote
        feedback={feedback}
        ownerName={view.content.ownerName}
        earlier={view.feedback}
      />
    </>
  );
}
