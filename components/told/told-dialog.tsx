import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { State } from '../ui/state.tsx';
import { AnnouncementItem } from './announcement-item.tsx';
import { NewsItem } from './news-item.tsx';

/** What marketing tells: announcements to everybody, and what concerns this rep alone, once. */
export function ToldDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const told = useQuery({ queryKey: ['told'], queryFn: () => client.ask('told.list', {}) });
  // As it was when it was opened: nothing moves, and what was new stays marked, while it is read.
  const [first, setFirst] = useState(told.data);
  if (!first && told.data) setFirst(told.data);
  const { news = [], announcements = [] } = told.data ?? {};

  const unseen = news.filter(({ seen }) => !seen).map(({ id }) => id);
  const ids = unseen.join(' ');
  useEffect(() => {
    if (ids !== '') void client.ask('told.seen', { ids: ids.split(' ') });
  }, [client, ids]);

  const wasNew = new Set(first?.news.filter(({ seen }) => !seen).map(({ id }) => id));
  const wasUnread = new Set(first?.announcements.filter(({ read }) => !read).map(({ id }) => id));
  const ordered = announcements.toSorted(
    (a, b) => Number(wasUnread.has(b.id)) - Number(wasUnread.has(a.id)) || b.at - a.at,
  );
  return (
    <Dialog open onClose={onClose} title={t('whatsNew')} closeLabel={t('close')}>
      {told.isPending && <Skeleton height={80} />}
      {told.data && news.length + announcements.length === 0 && (
        <State icon={Sparkles} title={t('nothingNewTitle')}>
          {t('nothingNewText')}
        </State>
      )}
      {ordered.length > 0 && (
        <section aria-labelledby="announcements-title" className="section told-section">
          <h3 id="announcements-title">{t('announcements')}</h3>
          <ul className="told-list">
            {ordered.map((each) => (
              <AnnouncementItem key={each.id} announcement={each} />
            ))}
          </ul>
        </section>
      )}
      {news.length > 0 && (
        <section aria-labelledby="news-title" className="section told-section">
          <h3 id="news-title">{t('newsForYou')}</h3>
          <ul className="told-list">
            {news.map((each) => (
              <NewsItem key={each.id} news={each} isNew={wasNew.has(each.id)} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
