import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { State } from '../../../components/ui/state.tsx';
import type { AnnouncementRecord } from '../../../utils/contract/announcements.ts';
import { listAnnouncements } from '../../api/board.ts';
import { announcementsKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { t } from '../../text.ts';
import { ContentTabs } from '../content/content-tabs.tsx';
import { AnnouncementDialog } from './announcement-dialog.tsx';
import { AnnouncementItem } from './announcement-item.tsx';

/** What marketing tells everybody, and how many have read it. */
export function Announcements() {
  const list = useQuery({
    queryKey: announcementsKey,
    queryFn: listAnnouncements,
    refetchInterval: 15_000,
  });
  const [edited, setEdited] = useState<AnnouncementRecord | 'new' | null>(null);
  const add = (
    <Button look="primary" onClick={() => setEdited('new')}>
      <Plus size={15} aria-hidden /> {t('newAnnouncement')}
    </Button>
  );
  return (
    <Page title={t('announcements')} actions={add}>
      <ContentTabs />
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={4} />
      ) : list.data.announcements.length === 0 ? (
        <State title={t('noAnnouncements')} actions={add}>
          {t('noAnnouncementsText')}
        </State>
      ) : (
        <ul className="announcements">
          {list.data.announcements.map((each) => (
            <AnnouncementItem key={each.id} announcement={each} onEdit={() => setEdited(each)} />
          ))}
        </ul>
      )}
      {edited !== null && (
        <AnnouncementDialog
          announcement={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
