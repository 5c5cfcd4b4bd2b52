import { ThumbsDown, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { FeedbackControl } from './use-feedback.ts';

/** Good, or something is wrong: the first is said at once, the second asks what. */
export function RateButtons({
  feedback,
  children,
}: {
  feedback: FeedbackControl;
  /** What else one can say of it. */
  children?: ReactNode;
}) {
  const t = useText();
  return (
    <span className="card-rate">
      <IconButton
        icon={ThumbsUp}
        size={15}
        label={t('thumbsUp')}
        data-key-action="up"
        aria-pressed={feedback.current?.verdict === 'up'}
        onClick={() => void feedback.send('up')}
      />
      <IconButton
        icon={ThumbsDown}
        size={15}
        label={t('thumbsDown')}
        data-key-action="down"
        aria-expanded={feedback.asking}
        aria-pressed={feedback.current !== null && feedback.current.verdict !== 'up'}
        onClick={() => feedback.ask()}
      />
      {children}
    </span>
  );
}
