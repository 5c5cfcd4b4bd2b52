import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import { Markdown } from '../../../components/ui/markdown.tsx';
import type { AnnouncementRecord } from '../../../utils/contract/announcements.ts';
import { removeAnnouncement } from '../../api/board.ts';
import { announcementsKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { andList } from '../../format/lists.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime, shortDate } from '../../format/times.ts';
import { Defined } from '../../shell/defined.tsx';
import { AskDialog } from '../../shell/ask-dialog.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** One announcement: what it says, when it is told, who has read it. */
export function AnnouncementItem({
  announcement,
  onEdit,
}: {
  announcement: AnnouncementRecord;
  onEdit: () => void;
}) {
  const client = useQueryClient();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const { id, title, body, contentId, contentTitle, contentType, byName, at } = announcement;
  const remove = useMutation({
    mutationFn: () => removeAnnouncement(id),
    onSuccess: () => toast({ text: t('announcementGone') }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: announcementsKey }),
  });
  return (
    <li>
      <div className="announcement-head">
        <h2>{title}</h2>
        <Dates announcement={announcement} />
        <small title={dateAndTime(at)}>{t('byWhen', byName, ago(at))}</small>
      </div>
      {body !== '' && <Markdown>{body}</Markdown>}
      {contentId !== null && contentType !== null && (
        <p>
          <Link href={`/${contentType}/${contentId}`}>{contentTitle}</Link>
        </p>
      )}
      <div className="announcement-foot">
        <ReadBy announcement={announcement} />
        <span className="row">
          <Button look="plain" onClick={onEdit}>
            {t('edit')}
            <span className="visually-hidden"> {title}</span>
          </Button>
          <Button look="plain" onClick={() => setAsked(true)}>
            {t('remove')}
            <span className="visually-hidden"> {title}</span>
          </Button>
        </span>
      </div>
      <AskDialog
        open={asked}
        title={t('takeAwayTitle', title)}
        act={t('remove')}
        onClose={() => setAsked(false)}
        onAct={() => {
          setAsked(false);
          remove.mutate();
        }}
      >
        {t('announcementGoneText')}
      </AskDialog>
    </li>
  );
}

/** When it is told, where that is not now. */
function Dates({ announcement: { startsAt, endsAt } }: { announcement: AnnouncementRecord }) {
  const { timeZone } = useMe().workspace;
  const [now] = useState(Date.now);
  if (startsAt !== null && startsAt > now) {
    return <Chip>{t('toldFrom', shortDate(startsAt, timeZone))}</Chip>;
  }
  if (endsAt === null || endsAt > now) return null;
  return <Chip>{t('toldUntil', shortDate(endsAt - 1, timeZone))}</Chip>;
}

/** How many reps have read it; who has not, where the workspace allows to say so. */
function ReadBy({ announcement: { readBy, unread } }: { announcement: AnnouncementRecord }) {
  if (readBy === null) return <span className="quiet">{t('readByFew')}</span>;
  const { count, of } = readBy;
  return (
    <div className="read-by">
      <span>
        {t('readBy', formatNumber(count), formatNumber(of))} <Defined id="read-by" />
      </span>
      <meter min={0} max={Math.max(of, 1)} value={count} aria-label={t('readByLabel')} />
      {unread !== null && unread.length > 0 && (
        <details className="fold">
          <summary>{t('notReadBy')}</summary>
          <p className="quiet">{andList(unread)}</p>
        </details>
      )}
    </div>
  );
}
