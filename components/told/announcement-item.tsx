import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Announcement } from '../../utils/contract/board.ts';
import type { WithContent } from '../../utils/contract/told.ts';
import { useClient } from '../client.tsx';
import { TermMarkdown } from '../glossary/term-markdown.tsx';
import { useText } from '../text.tsx';
import { ago } from '../time.ts';
import { Chip } from '../ui/chip.tsx';
import { ContentActions } from './content-actions.tsx';

/** What marketing says to everybody: a line that opens. Opening it is reading it. */
export function AnnouncementItem({ announcement }: { announcement: WithContent<Announcement> }) {
  const t = useText();
  const client = useClient();
  const [open, setOpen] = useState(false);
  const { id, title, body, byName, at, read, view } = announcement;
  return (
    <li className="announcement">
      <button
        type="button"
        className="message-head"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!read) void client.ask('told.read', { id });
        }}
      >
        <ChevronRight size={15} aria-hidden className="message-arrow" />
        <span className="message-title">{title}</span>
        {!read && <Chip tone="accent">{t('unread')}</Chip>}
      </button>
      <p className="quiet announcement-by">
        {byName} · {ago(at)}
      </p>
      {open && (
        <div className="message-body">
          <TermMarkdown>{body}</TermMarkdown>
          {view && <ContentActions view={view} />}
        </div>
      )}
    </li>
  );
}
