import { useQuery } from '@tanstack/react-query';
import type { ContentCard } from '../../utils/contract/cue.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { shortDate } from '../time.ts';
import { useText } from '../text.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CardActions } from './card-actions.tsx';
import type { CardActionSet } from './use-card-actions.ts';

/** A look inside before it is sent. */
export function Preview({
  card,
  actions,
  canInsert,
  onClose,
}: {
  card: ContentCard;
  actions: CardActionSet;
  canInsert: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const client = useClient();
  const content = useQuery({
    queryKey: ['content', card.id],
    queryFn: () => client.ask('content.get', { id: card.id }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={card.title}
      closeLabel={t('close')}
      foot={<CardActions content={card} actions={actions} canInsert={canInsert} />}
    >
      <p className="preview-facts">
        <Chip>{nameOf('kind', card.kind, t)}</Chip>
        <Chip>{t('version', card.version)}</Chip>
        <Chip>{shortDate(card.updatedAt)}</Chip>
        {card.visibility === 'internal' && <Chip tone="warn">{t('internal')}</Chip>}
      </p>
      {card.summary !== '' && <p className="preview-summary">{card.summary}</p>}
      {content.isPending && <Skeleton height={120} />}
      {content.data && content.data.body !== card.summary && (
        <Markdown>{content.data.body}</Markdown>
      )}
      {content.data === null && <p className="quiet">{t('refused_not_in_catalogue')}</p>}
      <p className="quiet preview-owner">{t('ownedBy', card.ownerName)}</p>
    </Dialog>
  );
}
