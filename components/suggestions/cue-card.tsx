import { EllipsisVertical, EyeOff, Lock, NotebookPen, Star } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CueView } from '../../utils/contract/cue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { nameOf } from '../context/context-words.ts';
import { heirOfFocus } from '../heir-of-focus.ts';
import { FeedbackPart } from '../feedback/feedback-part.tsx';
import { RateButtons } from '../feedback/rate-buttons.tsx';
import { useFeedback } from '../feedback/use-feedback.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { shortDate } from '../time.ts';
import { useText } from '../text.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { CardActions } from './card-actions.tsx';
import { Highlighted } from './highlighted.tsx';
import { Preview } from './preview.tsx';
import { reasonText } from './reason-text.ts';
import { Unverified } from './unverified.tsx';
import { useCardActions } from './use-card-actions.ts';

const none: [number, number][] = [];

/** One piece of content: what it is, why it is here, what to do with it. */
export function CueCard({
  view,
  highlights = none,
  onUse,
}: {
  view: CueView;
  highlights?: [number, number][];
  /** Told when the rep took it: a search that was of use isn't reported as left. */
  onUse?: () => void;
}) {
  const t = useText();
  const { state, noteAbout } = usePlace();
  const { content, reasons } = view;
  const card = useRef<HTMLElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const actions = useCardActions(view, onUse);
  const feedback = useFeedback(view);
  if (view.hiddenBy !== undefined && !feedback.sent)
    return (
      <p className="quiet card-hidden">
        {t('hiddenHere')}{' '}
        <button type="button" className="link" ref={heirOfFocus} onClick={actions.unhide}>
          {t('undo')}
        </button>
      </p>
    );

  const insertable = mayInsert(content);
  const canInsert = state.page.canInsert && insertable;
  const preview = () => {
    actions.opened();
    setPreviewing(true);
  };
  return (
    <article
      ref={card}
      className="card"
      data-card
      tabIndex={0}
      aria-label={content.title}
      onKeyDown={(event) => actions.onEnter(event, canInsert)}
    >
      <p className="card-kind">
        {!insertable && <Lock size={12} aria-hidden />}
        <span>{nameOf('kind', content.kind, t)}</span>
        <span className="quiet">
          {content.type === 'asset' && content.minutes !== null
            ? ` · ${t('minutes', content.minutes)}`
            : ` · ${shortDate(content.updatedAt)}`}
        </span>
        <span className="card-corner">
          <IconButton
            icon={Star}
            size={14}
            label={t(view.favourite ? 'unfavourite' : 'favourite')}
            aria-pressed={view.favourite}
            onClick={actions.toggleFavourite}
          />
          <Menu
            trigger={
              <IconButton icon={EllipsisVertical} size={14} label={t('moreFor', content.title)} />
            }
            items={[
              {
                label: t('noteAbout'),
                icon: NotebookPen,
                onSelect: () =>
                  noteAbout({ id: content.id, title: content.title, back: card.current }),
              },
              { label: t('hideHere'), icon: EyeOff, onSelect: actions.hide },
            ]}
          />
        </span>
      </p>
      <h3 className="card-title">
        <button type="button" className="card-open" onClick={preview}>
          <Highlighted text={content.title} ranges={highlights} />
        </button>
      </h3>
      {reasons.length > 0 && (
        <ul className="reasons" aria-label={t('why')}>
          {reasons.map((reason) => (
            <li key={reason.kind + JSON.stringify(reason)} className="chip">
              {reasonText(reason, t)}
            </li>
          ))}
        </ul>
      )}
      <Unverified content={content} />
      {!insertable && <p className="quiet card-internal">{t('internal')}</p>}
      <div className="card-actions">
        <CardActions content={content} actions={actions} canInsert={canInsert} />
        <RateButtons feedback={feedback} />
      </div>
      <FeedbackPart view={view} feedback={feedback} notice={actions.notice} />
      {previewing && (
        <Preview
          card={content}
          actions={actions}
          canInsert={canInsert}
          onClose={() => setPreviewing(false)}
        />
      )}
    </article>
  );
}
