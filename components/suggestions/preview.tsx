import { useQuery } from '@tanstack/react-query';
import type { ContentCard } from '../../utils/contract/cue.ts';
import { mayInsert } from '../../utils/domain/catalogue/may-insert.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { useBoard } from '../board/use-board.ts';
import { TermMarkdown } from '../glossary/term-markdown.tsx';
import { Terms } from '../glossary/terms.tsx';
import { shortDate } from '../time.ts';
import { useText } from '../text.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
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
  const isCounted = (useBoard()?.countVisits ?? false) && mayInsert(card);
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
        {card.type === 'asset' && isCounted && <Chip>{t('countsVisits')}</Chip>}
        {card.visibility === 'internal' && <Chip tone="warn">{t('internal')}</Chip>}
      </p>
      {card.summary !== '' && (
        <p className="preview-summary">
          <Terms>{card.summary}</Terms>
        </p>
      )}
      {content.isPending && <Skeleton height={120} />}
      {content.data && content.data.body !== card.summary && (
        <TermMarkdown>{content.data.body}</TermMarkdown>
      )}
      {content.data === null && <p className="quiet">{t('refused_not_in_catalogue')}</p>}
      {card.type === 'asset' && isCounted && (
        <p className="quiet preview-owner">{t('countsVisitsText')}</p>
      )}
      <p className="quiet preview-owner">{t('ownedBy', card.ownerName)}</p>
    </Dialog>
  );
}
