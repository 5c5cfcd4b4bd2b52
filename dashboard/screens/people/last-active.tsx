import { useMe } from '../../api/use-me.ts';
import { dayAgo } from '../../format/times.ts';
import { t } from '../../text.ts';

/** The last day with an event, told by the workspace's calendar. */
export function LastActive({ day }: { day: string | null }) {
  const { timeZone } = useMe().workspace;
  return day === null ? <span className="quiet">{t('never')}</span> : dayAgo(day, timeZone);
}
