import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DefinitionId } from '../../../utils/contract/definitions.ts';
import type { Digest } from '../../../utils/contract/digest.ts';
import { withPeriod } from '../../address.ts';
import { formatNumber } from '../../format/numbers.ts';
import { waited } from '../../format/times.ts';
import { Explained } from '../../shell/defined.tsx';
import { counted, rich, t, tn, type CountedKey, type TextKey } from '../../text.ts';
import { percent } from '../goals/goal-words.ts';

type Changed = Digest['changed']['approved'];
const firstFew = 10;

/** A number in a sentence: what it counts on hover, and all of it behind it. */
function Figure({ to, value, about }: { to: string; value: number; about: DefinitionId }) {
  const words = formatNumber(value);
  return (
    <Explained id={about}>
      {to.startsWith('#') ? (
        <a className="figure" href={to}>
          {words}
        </a>
      ) : (
        <Link className="figure" href={to}>
          {words}
        </Link>
      )}
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

/** All that its number counts; what is more than a screen holds is folded. */
function Contents({ id, contents }: { id: string; contents: Changed['contents'] }) {
  const items = (some: Changed['contents']) =>
    some.map((content) => (
      <li key={content.id}>
        <Link href={`/${content.type}/${content.id}`}>{content.title}</Link>
      </li>
    ));
  const more = contents.slice(firstFew);
  return (
    <div id={id}>
      <ul>{items(contents.slice(0, firstFew))}</ul>
      {more.length > 0 && (
        <details className="fold">
          <summary>{t('andMore', more.length)}</summary>
          <ul>{items(more)}</ul>
        </details>
      )}
    </div>
  );
}

/** What reps got or lost in the week, in a sentence and by name. */
function Change({
  id,
  changed,
  words,
  none,
}: {
  id: 'approved' | 'retired';
  changed: Changed;
  words: CountedKey;
  none: TextKey;
}) {
  if (changed.count === 0) return <p>{t(none)}</p>;
  return (
    <>
      <p>
        {rich(
          counted(words, changed.count),
          <Figure key="count" about={id} to={`#${id}`} value={changed.count} />,
        )}
      </p>
      <Contents id={id} contents={changed.contents} />
    </>
  );
}

const goalWords = (isOver: boolean, isReached: boolean): TextKey => {
  if (!isOver) return 'digestGoalSoFar';
  return isReached ? 'digestGoalReached' : 'digestGoalMissed';
};

/** What waits for somebody, each with where it is; nothing that does not. */
function whatWaits({ feedback, inReview, toVerify, requests }: Digest['waiting']) {
  const all: { words: CountedKey; about: DefinitionId; value: number; to: string }[] = [
    { words: 'digestFeedback', about: 'feedback-waiting', value: feedback, to: '/feedback' },
    {
      words: 'digestReview',
      about: 'in-review',
      value: inReview.assets,
      to: '/assets?status=in-review',
    },
    {
      words: 'digestReviewMessages',
      about: 'in-review',
      value: inReview.messages,
      to: '/messages?status=in-review',
    },
    {
      words: 'digestVerify',
      about: 'to-verify',
      value: toVerify.overdue,
      to: '/verify?whose=all&state=overdue',
    },
    {
      words: 'digestHeld',
      about: 'to-verify',
      value: toVerify.held,
      to: '/verify?whose=all&state=held',
    },
    { words: 'digestRequests', about: 'requests', value: requests, to: '/requests?state=open' },
  ];
  return all.filter(({ value }) => value > 0);
}

/** What was used, what waits, what is missing, what changed; each number leads to what it counts. */
export function DigestLetter({ digest }: { digest: Digest }) {
  const { used, activeReps, mostUsed, waiting, missing, changed, goals } = digest;
  const waits = whatWaits(waiting);
  const inWeek = (path: string) => withPeriod(path, 30, { from: digest.from, to: digest.to });
  return (
    <div className="digest">
      <p className="quiet">
        {t(digest.isOver ? 'digestOver' : 'digestUnderWay', digest.week, digest.timeZone)}
      </p>
      <Part title={t('digestUsed')}>
        <p>
          {rich(
            counted('digestReps', activeReps.of),
            <Figure
              key="active"
              about="active-reps"
              to={inWeek('/#active-reps')}
              value={activeReps.count}
            />,
            formatNumber(activeReps.of),
          )}{' '}
          {rich(
            counted('digestUses', used.count),
            <Figure key="used" about="used" to={inWeek('/usage')} value={used.count} />,
            formatNumber(used.previous),
          )}
        </p>
        {mostUsed.length > 0 && (
          <ol>
            {mostUsed.map(({ type, id, title, used: times }) => (
              <li key={id}>
                <Link href={inWeek(`/${type}/${id}`)}>{title}</Link>{' '}
                <span className="quiet">{tn('digestTimes', times)}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t('digestWaits')}>
        {waits.length === 0 && <p>{t('digestNothingWaits')}</p>}
        <ul>
          {waits.map(({ words, about, value, to }) => (
            <li key={words}>
              {rich(
                counted(words, value),
                <Figure key="value" about={about} to={to} value={value} />,
              )}
              {words === 'digestFeedback' && waiting.oldestFeedbackAt !== null && (
                <> {t('digestOldest', waited(waiting.oldestFeedbackAt))}</>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('digestMissing')}>
        <p>
          {missing.gaps === 0
            ? t('digestNoGaps')
            : rich(
                counted('digestGaps', missing.gaps),
                <Figure key="gaps" about="gaps" to={inWeek('/gaps')} value={missing.gaps} />,
              )}{' '}
          {missing.neverUsed.of > 0 &&
            rich(
              counted('digestNever', missing.neverUsed.of),
              <Figure
                key="never"
                about="never-used"
                to={inWeek('/#never-used')}
                value={missing.neverUsed.count}
              />,
              formatNumber(missing.neverUsed.of),
            )}
        </p>
        {missing.mostWanted.length > 0 && (
          <ol>
            {missing.mostWanted.map(({ text, people }) => (
              <li key={text}>
                <Link href={inWeek('/gaps')}>{text}</Link>{' '}
                <span className="quiet">{tn('digestPeople', people)}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t('digestChanged')}>
        <Change
          id="approved"
          changed={changed.approved}
          words="digestApproved"
          none="digestNoneApproved"
        />
        <Change
          id="retired"
          changed={changed.retired}
          words="digestRetired"
          none="digestNoneRetired"
        />
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
                <Link href={`/goals#goal-${id}`}>{title}</Link>{' '}
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
