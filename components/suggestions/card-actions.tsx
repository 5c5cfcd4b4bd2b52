import { Check } from 'lucide-react';
import type { ContentCard } from '../../utils/contract/cue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { heirOfFocus } from '../heir-of-focus.ts';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { MergeForm } from './merge-form.tsx';
import type { CardActionSet } from './use-card-actions.ts';

/** Insert, Copy, Open: one of them primary, and "Undo" in its place for a while after. */
export function CardActions({
  content,
  actions,
  canInsert,
}: {
  content: ContentCard;
  actions: CardActionSet;
  canInsert: boolean;
}) {
  const t = useText();
  const internal = !mayInsert(content);
  const { done, busy, asking } = actions;
  if (asking) return <MergeForm asking={asking} actions={actions} />;
  return (
    <>
      {done ? (
        <span className="done" role="status">
          <Check size={14} aria-hidden /> {t(done.kind)}
          <button type="button" className="link" ref={heirOfFocus} onClick={actions.undo}>
            {t('undo')}
          </button>
        </span>
      ) : (
        canInsert && (
          <Button look="primary" data-key-action="primary" disabled={busy} onClick={actions.insert}>
            {t('insert')}
          </Button>
        )
      )}
      {!(done && !canInsert) && (
        <Button
          look={canInsert || internal ? 'plain' : 'primary'}
          data-key-action="copy"
          title={internal ? t('copyInternalWarning') : undefined}
          disabled={busy}
          onClick={() => actions.copy()}
        >
          {t('copy')}
        </Button>
      )}
      {content.type === 'asset' && (
        <a
          className="button"
          data-look="plain"
          data-key-action="open"
          href={content.url}
          target="_blank"
          rel="noreferrer"
          onClick={actions.opened}
        >
          {t('open')}
        </a>
      )}
    </>
  );
}
