import { Button } from '../../components/ui/button.tsx';
import { ApiError } from '../api/api-error.ts';
import { t } from '../text.ts';
import { failureText } from './failure-text.ts';

/** Whether a change was refused since somebody else changed the same thing while it was being typed. */
export const wasChanged = (error: unknown): boolean =>
  error instanceof ApiError && ['unchangedSince', 'seen'].some((field) => field in error.fields);

/** Somebody was faster. What was typed stays; it can be held against theirs, or saved over it. */
export function ChangedMeanwhile({
  error,
  path,
  onOver,
}: {
  error: unknown;
  /** Where theirs can be seen; in a tab of its own, beside what was typed. */
  path: string;
  onOver: () => void;
}) {
  return (
    <div className="problem" role="alert">
      <p>{failureText(error)}</p>
      <div className="row">
        <a className="button" href={path} target="_blank" rel="noreferrer">
          {t('changedLook')}
        </a>
        <Button onClick={onOver}>{t('changedOver')}</Button>
      </div>
    </div>
  );
}
