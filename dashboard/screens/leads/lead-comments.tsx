import { Chip } from '../../../components/ui/chip.tsx';
import type { LeadStats } from '../../../utils/contract/leads.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { t } from '../../text.ts';

/** What reps wrote to their verdicts; nobody is named. */
export function LeadComments({ comments }: { comments: LeadStats['comments'] }) {
  if (comments.length === 0) return null;
  return (
    <section>
      <h2>{t('leadComments')}</h2>
      <ul className="note-lines">
        {comments.map(({ text, fit, reason, at }) => (
          <li key={`${String(at)} ${text}`}>
            <blockquote>{text}</blockquote>
            <p className="quiet">
              <Chip tone={fit === 'good' ? 'good' : 'warn'}>
                {t(fit === 'good' ? 'leadGood' : 'leadNot')}
              </Chip>{' '}
              {reason !== '' && `${reason} · `}
              <time dateTime={new Date(at).toISOString()} title={dateAndTime(at)}>
                {ago(at)}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
