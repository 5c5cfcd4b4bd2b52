import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DefinitionId } from '../../../utils/contract/definitions.ts';
import type { Digest } from '../../../utils/contract/digest.ts';
import { formatNumber } from '../../format/numbers.ts';
import { waited } from '../../format/times.ts';
import { Explained } from '../../shell/defined.tsx';
import { counted, rich, t, tn, type TextKey } from '../../text.ts';
import { percent } from '../goals/goal-words.ts';

/** A number in a sentence, and what it counts behind it. */
function Figure({ to, value, about }: { to: string; value: number; about: DefinitionId }) {
  return (
    <Explained id={about}>
      <Link className="figure" href={to}>
        {formatNumber(value)}
      </Link>
    </Explained>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="digest-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Contents({ contents }: { contents: Digest['changed']['approved']['contents'] }) {
  if (contents.length === 0) return null;
  return (
    <ul>
      {contents.map(({ type, id, title }) => (
        <li key={id}>
          <Link href={`/${type}/${id}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

const goalWords = (isOver: boolean, isReached: boolean): TextKey => {
  if (!isOver) return 'digestGoalSoFar';
  return isReached ? 'digestGoalReached' : 'digestGoalMissed';
};

/** What was used, what waits, what is missing, what changed; each number leads to what it counts. */
export function DigestLetter({ digest }: { digest: Digest }) {
  const { used, activeReps, mostUsed, waiting, missing, changed, goals } = digest;
  // The views have no weeks of their own: the last seven days are nearest.
  const usage = '/usage?days=7';
  return (
    <div className="digest">
      <p className="quiet">
        {t(digest.isOver ? 'digestOver' : 'digestUnderWay', digest.week, digest.timeZone)}
      </p>
      <Part title={t('digestUsed')}>
        <p>
          {rich(
            counted('digestReps', activeReps.of),
            <Figure key="active" about="active-reps" to="/people" value={activeReps.count} />,
            <Figure key="of" about="active-reps" to="/people" value={activeReps.of} />,
          )}{' '}
          {rich(
            counted('digestUses', used.count),
            <Figure key="used" about="used" to={usage} value={used.count} />,
            formatNumber(used.previous),
          )}
        </p>
        {mostUsed.length > 0 && (
          <ol>
            {mostUsed.map(({ type, id, title, used: times }) => (
              <li key={id}>
                <Link href={`/${type}/${id}`}>{title}</Link>{' '}
                <span className="quiet">{tn('digestTimes', times)}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t('digestWaits')}>
        <ul>
          <li>
            {rich(
              counted('digestFeedback', waiting.feedback),
              <Figure
                key="waiting"
                about="feedback-waiting"
                to="/feedback"
                value={waiting.feedback}
              />,
            )}
            {waiting.oldestFeedbackAt !== null && (
              <> {t('digestOldest', waited(waiting.oldestFeedbackAt))}</>
            )}
          </li>
          <li>
            {rich(
              counted('digestReview', waiting.inReview),
              <Figure
                key="review"
                about="in-review"
                to="/assets?status=in-review"
                value={waiting.inReview}
              />,
            )}
          </li>
          <li>
            {rich(
              counted('digestVerify', waiting.toVerify),
              <Figure key="verify" about="to-verify" to="/verify" value={waiting.toVerify} />,
            )}
          </li>
          <li>
            {rich(
              counted('digestRequests', waiting.requests),
              <Figure key="requests" about="requests" to="/requests" value={waiting.requests} />,
            )}
          </li>
        </ul>
      </Part>
      <Part title={t('digestMissing')}>
        <p>
          {rich(
            counted('digestGaps', missing.gaps),
            <Figure key="gaps" about="gaps" to="/gaps?days=7" value={missing.gaps} />,
          )}{' '}
          {rich(
            counted('digestNever', missing.neverUsed.of),
            <Figure
              key="never"
              about="never-used"
              to="/?days=7#never-used"
              value={missing.neverUsed.count}
            />,
            <Figure
              key="of"
              about="never-used"
              to="/assets?status=approved"
              value={missing.neverUsed.of}
            />,
          )}
        </p>
        {missing.mostWanted.length > 0 && (
          <ol>
            {missing.mostWanted.map(({ text, people }) => (
              <li key={text}>
                <Link href="/gaps?days=7">{text}</Link>{' '}
                <span className="quiet">{tn('digestPeople', people)}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t('digestChanged')}>
        <p>
          {rich(
            counted('digestApproved', changed.approved.count),
            <Figure
              key="approved"
              about="approved"
              to="/assets?status=approved"
              value={changed.approved.count}
            />,
          )}
        </p>
        <Contents contents={changed.approved.contents} />
        <p>
          {rich(
            counted('digestRetired', changed.retired.count),
            <Figure
              key="retired"
              about="retired"
              to="/assets?status=retired"
              value={changed.retired.count}
            />,
          )}
        </p>
        <Contents contents={changed.retired.contents} />
      </Part>
      <Part title={t('navGoals')}>
        {goals.length === 0 ? (
          <p>
            <Link href="/goals">{t('goalsNoneTitle')}</Link>
          </p>
        ) : (
          <ul>
            {goals.map(({ id, title, value, of, target }) => (
              <li key={id}>
                <Link href="/goals">{title}</Link>{' '}
                <span className="quiet">
                  {value === null
                    ? t('goalNothing')
                    : t(
                        goalWords(digest.isOver, value >= target),
                        percent(value),
                        formatNumber(of),
                        percent(target),
                      )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </div>
  );
}
