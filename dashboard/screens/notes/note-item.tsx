import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import type { FieldNote } from '../../../utils/contract/notes.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { nameOf, t } from '../../text.ts';
import { contextWords } from '../feedback/feedback-words.ts';
import { useNotes } from './use-notes.ts';

const tones = { new: 'accent', seen: 'quiet', promoted: 'good', closed: 'quiet' } as const;
const becomes = {
  objection: ['objection-answer'],
  'line-that-worked': ['talk-track', 'snippet'],
  'competitor-move': ['battlecard'],
} as const;

/** Notes that say the same: who wrote them, and the message they can become. */
export function NoteItem({ notes }: { notes: FieldNote[] }) {
  const { setState, promote, busy } = useNotes(notes);
  const [first] = notes;
  if (!first) return null;
  const open = notes.filter(({ state }) => state === 'new' || state === 'seen');
  const isNew = notes.some(({ state }) => state === 'new');
  return (
    <li className="feedback" data-row tabIndex={-1}>
      <div className="feedback-head">
        <Chip>{nameOf('note', first.kind)}</Chip>
        <Chip tone={tones[first.state]}>{nameOf('notestate', first.state)}</Chip>
        {first.contentId !== null && first.contentType !== null && (
          <Link href={`/${first.contentType}/${first.contentId}`}>{first.contentTitle}</Link>
        )}
      </div>
      <ul className="note-lines">
        {notes.map((note) => (
          <li key={note.id}>
            <blockquote>{note.text}</blockquote>
            <p className="quiet">
              {[note.fromName, ...contextWords(note.facets)].join(' · ')} ·{' '}
              <time
                dateTime={new Date(note.createdAt).toISOString()}
                title={dateAndTime(note.createdAt)}
              >
                {ago(note.createdAt)}
              </time>
            </p>
          </li>
        ))}
      </ul>
      <div className="feedback-buttons">
        {open.length > 0 &&
          becomes[first.kind].map((kind, index) => (
            <Button
              key={kind}
              look={index === 0 ? 'primary' : 'normal'}
              disabled={busy}
              onClick={() => promote(open, kind)}
            >
              {t('promoteTo', nameOf('kind', kind))}
            </Button>
          ))}
        {isNew && <Button onClick={() => setState(open, 'seen')}>{t('markSeen')}</Button>}
        {open.length > 0 && (
          <Button look="plain" onClick={() => setState(open, 'closed')}>
            {t('closeNote')}
          </Button>
        )}
        {first.messageId !== null && (
          <Link className="button" href={`/message/${first.messageId}`}>
            {t('openMessage')}
          </Link>
        )}
      </div>
    </li>
  );
}
