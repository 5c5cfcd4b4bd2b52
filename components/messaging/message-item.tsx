import { ChevronRight, Lock, NotebookPen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CueView, MessageCard } from '../../utils/contract/cue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { nameOf } from '../context/context-words.ts';
import { TermMarkdown } from '../glossary/term-markdown.tsx';
import { FeedbackPart } from '../feedback/feedback-part.tsx';
import { RateButtons } from '../feedback/rate-buttons.tsx';
import { useFeedback } from '../feedback/use-feedback.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { CardActions } from '../suggestions/card-actions.tsx';
import { reasonText } from '../suggestions/reason-text.ts';
import { Unverified } from '../suggestions/unverified.tsx';
import { useCardActions } from '../suggestions/use-card-actions.ts';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** One message: a line that opens to what there is to say. Opening it counts as "opened", once. */
export function MessageItem({ view }: { view: CueView<MessageCard> }) {
  const t = useText();
  const { state, noteAbout } = usePlace();
  const item = useRef<HTMLElement>(null);
  const { content, reasons } = view;
  const [open, setOpen] = useState(false);
  const [counted, setCounted] = useState(false);
  const actions = useCardActions(view);
  const feedback = useFeedback(view);
  const insertable = mayInsert(content);
  const canInsert = state.page.canInsert && insertable;
  const [reason] = reasons;

  const toggle = () => {
    setOpen(!open);
    if (!counted) actions.opened();
    setCounted(true);
  };
  return (
    <article
      ref={item}
      className="message"
      data-card
      tabIndex={0}
      aria-label={content.title}
      onKeyDown={(event) => {
        if (open && insertable) actions.onEnter(event, canInsert);
        else if (event.key === 'Enter' && event.target === event.currentTarget) toggle();
      }}
    >
      <button
        type="button"
        className="message-head"
        aria-expanded={open}
        data-key-action="open"
        onClick={toggle}
      >
        <ChevronRight size={15} aria-hidden className="message-arrow" />
        <span className="message-title">{content.title}</span>
        <span className="message-kind">
          {!insertable && <Lock size={11} aria-label={t('internal')} />}
          {nameOf('kind', content.kind, t)}
        </span>
      </button>
      {reason && <p className="message-reason">{reasonText(reason, t)}</p>}
      {open && (
        <div className="message-body">
          {!insertable && <p className="card-internal quiet">{t('internal')}</p>}
          <Unverified content={content} />
          <TermMarkdown>{content.body}</TermMarkdown>
          <div className="card-actions">
            <CardActions content={content} actions={actions} canInsert={canInsert} />
            <RateButtons feedback={feedback}>
              <IconButton
                icon={NotebookPen}
                size={15}
                label={t('noteAbout')}
                onClick={() =>
                  noteAbout({ id: content.id, title: content.title, back: item.current })
                }
              />
            </RateButtons>
          </div>
          <FeedbackPart view={view} feedback={feedback} notice={actions.notice} />
        </div>
      )}
    </article>
  );
}
