import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NoteKind } from '../../utils/contract/vocabulary.ts';
import { noteKinds } from '../../utils/contract/vocabulary.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';

/** How long "Noted ✓ Undo" stays, ms. */
const undoMs = 6000;
const mostCharacters = 300;
/** What comes next is written, or taken back: by the key that is at hand. */
const focusOnce = (element: HTMLElement | null) => element?.focus();

/** One line of what a rep heard. Only what is typed here goes out, under the rep's name: it says so. */
export function NoteForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const client = useClient();
  const { tabId } = usePlace();
  const [kind, setKind] = useState<NoteKind>('objection');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (sent === null) return undefined;
    const timer = setTimeout(onDone, undoMs);
    return () => clearTimeout(timer);
  }, [sent, onDone]);

  const send = async () => {
    setFailed(false);
    try {
      const { eventId } = await client.ask('note.add', { tabId, note: kind, text: text.trim() });
      setSent(eventId);
    } catch {
      setFailed(true);
    }
  };
  const undo = async () => {
    if (sent === null) return;
    await client.ask('event.record', { tabId, event: { kind: 'undone', eventId: sent } });
    // The words stay, to be put better.
    setSent(null);
  };

  if (sent !== null) {
    return (
      <div className="note-form">
        <p className="done" role="status">
          <Check size={14} aria-hidden /> {t('noted')}
          <button
            type="button"
            className="link"
            ref={focusOnce}
            data-own-escape
            onKeyDown={(event) => event.key === 'Escape' && onDone()}
            onClick={() => void undo()}
          >
            {t('undo')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <form
      className="note-form"
      aria-label={t('noteTitle')}
      data-own-escape
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <div className="choice" role="radiogroup" aria-label={t('noteKind')}>
        {noteKinds.map((each) => (
          <label key={each} className="chip choice-option">
            <input
              type="radio"
              name="note-kind"
              className="visually-hidden"
              checked={each === kind}
              onChange={() => setKind(each)}
            />
            {nameOf('note', each, t)}
          </label>
        ))}
      </div>
      <div className="note-line">
        <input
          ref={focusOnce}
          className="input"
          value={text}
          maxLength={mostCharacters}
          placeholder={nameOf('noteHint', kind, t)}
          aria-label={nameOf('note', kind, t)}
          aria-describedby="note-seen-by"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          {t('send')}
        </Button>
      </div>
      <p className="quiet note-seen-by" id="note-seen-by">
        {t('noteSeenBy')}
      </p>
      {failed && (
        <p className="card-notice" role="alert">
          {t('actionFailed')}
        </p>
      )}
    </form>
  );
}
