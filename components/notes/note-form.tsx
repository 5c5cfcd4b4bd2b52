import { Check, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NoteKind } from '../../utils/contract/vocabulary.ts';
import { noteKinds } from '../../utils/contract/vocabulary.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import type { NoteAbout } from '../sidebar/sidebar-context.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { useRun } from '../use-run.ts';

/** How long "Noted ✓ Undo" stays, ms. */
const undoMs = 6000;
const mostCharacters = 300;

/** What comes next is written, or taken back: by the key that is at hand. */
const focusOnce = (element: HTMLElement | null) => element?.focus();

/** One line of what a rep heard. Only what is typed here goes out, under the rep's name: it says so. */
export function NoteForm({
  about,
  onAboutNothing,
  onDone,
}: {
  /** The content it is about; null for none. */
  about: NoteAbout | null;
  onAboutNothing: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const client = useClient();
  const { tabId } = usePlace();
  const [kind, setKind] = useState<NoteKind>('objection');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<{ eventId: string; about: string | null } | null>(null);
  const { busy, notice, run } = useRun();
  const aboutId = about?.id ?? null;
  /** What was sent is this note, and not one about something else that is begun meanwhile. */
  const isSent = sent !== null && sent.about === aboutId;
  useEffect(() => {
    if (!isSent) return undefined;
    const timer = setTimeout(onDone, undoMs);
    return () => clearTimeout(timer);
  }, [isSent, onDone]);

  const send = () =>
    void run(async () => {
      const { eventId } = await client.ask('note.add', {
        tabId,
        note: kind,
        text: text.trim(),
        ...(about && { contentId: about.id }),
      });
      setSent({ eventId, about: aboutId });
    });
  const undo = () =>
    void run(async () => {
      if (sent === null) return;
      await client.ask('event.record', { tabId, event: { kind: 'undone', eventId: sent.eventId } });
      // The words stay, to be put better.
      setSent(null);
    });

  if (isSent) {
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
            onClick={undo}
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
        if (text.trim() !== '') send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {about && (
        <p className="note-about">
          <Chip>
            <span>{t('noteIsAbout', about.title)}</span>
            <button
              type="button"
              className="chip-remove"
              aria-label={t('noteNotAbout', about.title)}
              title={t('noteNotAbout', about.title)}
              onClick={onAboutNothing}
            >
              <X size={11} aria-hidden />
            </button>
          </Chip>
        </p>
      )}
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
          // Asked for from another card, it is written in anew.
          key={aboutId}
          ref={focusOnce}
          className="input"
          value={text}
          maxLength={mostCharacters}
          placeholder={nameOf('noteHint', kind, t)}
          aria-label={nameOf('note', kind, t)}
          aria-describedby="note-seen-by"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={busy || text.trim() === ''}>
          {t('send')}
        </Button>
      </div>
      <p className="quiet note-seen-by" id="note-seen-by">
        {t('noteSeenBy')}
      </p>
      {notice !== null && (
        <p className="card-notice" role="alert">
          {notice}
        </p>
      )}
    </form>
  );
}
