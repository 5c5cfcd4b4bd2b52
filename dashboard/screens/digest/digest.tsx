import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { mondayOfWeek, sundayOf, weekName } from '../../../utils/domain/calendar/iso-week.ts';
import { readDigest } from '../../api/digest.ts';
import { Failed } from '../../shell/failed.tsx';
import { dayLabel, nextDay } from '../../format/times.ts';
import { Page } from '../../shell/page.tsx';
import { NotFound } from '../not-found.tsx';
import { t } from '../../text.ts';
import { DigestLetter } from './digest-letter.tsx';

const dayMs = 86_400_000;
const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

/** The letter of a week: to be read with a coffee, or printed. */
export function DigestScreen() {
  const { week = '' } = useParams();
  const monday = mondayOfWeek(week);
  const digest = useQuery({
    queryKey: ['digest', week],
    queryFn: ({ signal }) => readDigest(week, signal),
    enabled: monday !== null,
  });
  if (monday === null) return <NotFound />;
  const sunday = sundayOf(monday);
  const isOver = digest.data?.isOver === true;
  return (
    <Page
      title={t('digestTitle', dayLabel(monday), dayLabel(sunday))}
      above={
        <nav className="digest-weeks" aria-label={t('digestWeeks')}>
          <Link className="back" href={`/digest/${weekName(dayBefore(monday))}`}>
            <ChevronLeft size={14} aria-hidden /> {t('weekBefore')}
          </Link>
          {isOver && (
            <Link className="back" href={`/digest/${weekName(nextDay(sunday))}`}>
              {t('weekAfter')} <ChevronRight size={14} aria-hidden />
            </Link>
          )}
        </nav>
      }
      actions={
        <Button className="no-print" onClick={() => window.print()}>
          <Printer size={15} aria-hidden /> {t('print')}
        </Button>
      }
    >
      {digest.data ? (
        <DigestLetter digest={digest.data} />
      ) : digest.error ? (
        <Failed error={digest.error} retry={() => void digest.refetch()} />
      ) : (
        <div className="digest" aria-busy>
          <Skeleton height={20} width={280} />
          {['used', 'waits', 'missing'].map((part) => (
            <div key={part} className="digest-part">
              <Skeleton height={20} width={140} />
              <Skeleton height={24} />
              <Skeleton height={120} width="80%" />
            </div>
          ))}
        </div>
      )}
    </Page>
  );
}
