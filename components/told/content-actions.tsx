import type { CueView } from '../../utils/contract/cue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { nameOf } from '../context/context-words.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { CardActions } from '../suggestions/card-actions.tsx';
import { useCardActions } from '../suggestions/use-card-actions.ts';
import { useText } from '../text.tsx';

/** Content that something is about: what it is, and what one can do with it right here. */
export function ContentActions({ view }: { view: CueView }) {
  const t = useText();
  const { state } = usePlace();
  const actions = useCardActions(view);
  const { content } = view;
  return (
    <div className="about-content">
      <p>
        <span className="quiet">{nameOf('kind', content.kind, t)} · </span>
        <strong>{content.title}</strong>
      </p>
      <div className="card-actions">
        <CardActions
          content={content}
          actions={actions}
          canInsert={state.page.canInsert && mayInsert(content)}
        />
      </div>
      {actions.notice !== null && (
        <p className="card-notice" role="status">
          {actions.notice}
        </p>
      )}
    </div>
  );
}
