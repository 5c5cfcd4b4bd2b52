import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Judged } from '../../utils/contract/lead.ts';
import { nameOf } from '../context/context-words.ts';
import { heirOfFocus } from '../heir-of-focus.ts';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';

const mostCharacters = 300;
const focusOnce = (element: HTMLElement | null) => element?.focus();

/** What the rep said of this lead, with a line of their own to it if they like, and the ways back. */
export function LeadSaid({
  judged,
  reason,
  busy,
  isNew,
  onComment,
  onChange,
  onUndo,
}: {
  judged: Judged;
  reason: string | undefined;
  busy: boolean;
  /** It was said just now, by a button that is gone. */
  isNew: boolean;
  /** `done` is called when it is kept; until then the words stay where they were typed. */
  onComment: (comment: string, done: () => void) => void;
  onChange: () => void;
  onUndo: () => void;
}) {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const { comment = '' } = judged;
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew && !busy) heirOfFocus(opener.current);
  }, [isNew, busy]);
  const close = () => {
    setText(null);
    if (document.hasFocus()) opener.current?.focus();
  };
  return (
    <>
      <div className="lead-row lead-said">
        <p role="status">
          {t('youSaid', nameOf('fit', judged.fit, t))}
          {reason !== undefined && <span className="quiet"> · {reason}</span>}
          {text === null && comment !== '' && (
            <span className="quiet lead-comment">“{comment}”</span>
          )}
        </p>
        <span className="lead-links">
          <button
            type="button"
            className="link"
            ref={opener}
            aria-expanded={text !== null}
            data-lead-comment
            onClick={() => setText(text === null ? comment : null)}
          >
            {t('leadComment')}
          </button>
          <button type="button" className="link" onClick={onChange}>
            {t('change')}
          </button>
          <button type="button" className="link" onClick={onUndo}>
            {t('undo')}
          </button>
        </span>
      </div>
      {text !== null && (
        <form
          className="lead-write"
          data-own-escape
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === comment) close();
            else onComment(text.trim(), close);
          }}
          onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close()}
        >
          <div className="note-line">
            <input
              ref={focusOnce}
              className="input"
              value={text}
              maxLength={mostCharacters}
              placeholder={t('leadCommentHint')}
              aria-label={t('leadCommentHint')}
              aria-describedby="lead-seen-by"
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" look="primary" disabled={busy}>
              {t('send')}
            </Button>
          </div>
          <p className="quiet note-seen-by" id="lead-seen-by">
            {t('leadCommentSeenBy')}
          </p>
        </form>
      )}
    </>
  );
}
