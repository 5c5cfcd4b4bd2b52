import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { feedbackStates } from '../../../utils/contract/vocabulary.ts';
import { ago } from '../../format/times.ts';
import { TextArea } from '../../shell/field.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { nameOf, t } from '../../text.ts';
import { MakeTask } from './make-task.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { ChangeFeedback } from './use-answer.ts';

/** The answer, what becomes of it, and the ways to do something about it. */
export function AnswerForm({ feedback, change }: { feedback: Feedback; change: ChangeFeedback }) {
  const { fromName, state, answer, approvedVersion } = feedback;
  /** What is being typed, until it is saved; else the answer as it is, whoever wrote or undid it. */
  const [draft, setDraft] = useState<string | null>(null);
  const [asksReason, setAsksReason] = useState(false);
  const typed = draft ?? answer;
  const saved = () => setDraft((now) => (now === draft ? null : now));
  const isFixed = state === 'done' && feedback.fixedIn === approvedVersion;
  return (
    <form
      className="feedback-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === answer) return;
        change({ answer: typed.trim() }, t('doneAnswer', fromName), saved);
      }}
    >
      <TextArea
        label={t('answerTo', fromName)}
        rows={typed.length > 90 ? 4 : 2}
        maxLength={2000}
        value={typed}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
      <div className="feedback-foot">
        <Segmented
          label={t('stateOf', fromName)}
          value={asksReason ? 'wont' : state}
          options={feedbackStates
            .filter((each) => each !== 'new' || state === 'new')
            .map((value) => ({ value, text: nameOf('state', value) }))}
          onChange={(next) => {
            setAsksReason(next === 'wont');
            if (next !== 'wont') change({ state: next }, t('doneState', nameOf('state', next)));
          }}
        />
        <span className="feedback-buttons">
          <MakeTask feedback={feedback} />
          {approvedVersion !== null && !isFixed && (
            <Button
              onClick={() => {
                const text = typed.trim();
                const said = text === answer ? {} : { answer: text };
                change(
                  { state: 'done', fixedIn: 'newest', ...said },
                  t('doneFixedIn', approvedVersion),
                  saved,
                );
              }}
            >
              {t('fixedIn', approvedVersion)}
            </Button>
          )}
          <Button
            type="submit"
            look={typed.trim() === answer ? 'normal' : 'primary'}
            disabled={typed.trim() === answer}
          >
            {answer === '' ? t('sendAnswer') : t('changeAnswer')}
          </Button>
        </span>
      </div>
      {(asksReason || state === 'wont') && (
        <ReasonForm
          reason={feedback.reason}
          fromName={fromName}
          onSave={(reason) =>
            change({ state: 'wont', reason }, t('doneState', nameOf('state', 'wont')), () =>
              setAsksReason(false),
            )
          }
        />
      )}
      <Decision feedback={feedback} />
    </form>
  );
}

/** What the rep reads of it. */
function Decision({ feedback }: { feedback: Feedback }) {
  const { answeredByName: byName, answeredAt, fixedIn, state } = feedback;
  if (byName === null || answeredAt === null) return null;
  return (
    <p className="quiet">
      {state === 'done' && fixedIn !== null
        ? t('fixedInBy', fixedIn, byName, ago(answeredAt))
        : t('answeredBy', byName, ago(answeredAt))}
    </p>
  );
}
