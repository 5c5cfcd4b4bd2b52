import type { News } from '../../utils/contract/news.ts';
import type { WithContent } from '../../utils/contract/told.ts';
import { useText } from '../text.tsx';
import { ago } from '../time.ts';
import { Chip } from '../ui/chip.tsx';
import { ContentActions } from './content-actions.tsx';
import { newsText } from './news-text.ts';

/** One thing a rep is told once, with what to use now where there is something. */
export function NewsItem({ news, isNew }: { news: WithContent<News>; isNew: boolean }) {
  const t = useText();
  const { at, byName, note, view } = news;
  return (
    <li className="news">
      <p>
        {newsText(news, t)} {isNew && <Chip tone="accent">{t('new')}</Chip>}
      </p>
      <p className="quiet">
        {byName !== '' && `${byName} · `}
        {ago(at)}
      </p>
      {note !== '' && (
        <p className="answer">
          {byName !== '' && <strong>{byName}:</strong>} {note}
        </p>
      )}
      {view && <ContentActions view={view} />}
    </li>
  );
}
