import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { Webhook, WebhookMessage } from '../../../utils/contract/webhooks.ts';
import { webhooksKey } from '../../api/keys.ts';
import { listMessages } from '../../api/webhooks.ts';
import { formatNumber } from '../../format/numbers.ts';
import { dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { nameOf, t } from '../../text.ts';

/** What was told, and what came of it; asked anew while it is looked at. */
export function WebhookLog({ webhook }: { webhook: Webhook }) {
  const log = useQuery({
    queryKey: [...webhooksKey, webhook.id],
    queryFn: ({ signal }) => listMessages(webhook.id, signal),
    refetchInterval: 2_000,
  });
  if (log.error) return <Failed error={log.error} retry={() => void log.refetch()} />;
  if (!log.data) return <Skeleton height={80} />;
  if (log.data.length === 0) return <p className="quiet">{t('logNone')}</p>;
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={t('logOf', webhook.url)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('logWhen')}</th>
            <th scope="col">{t('logWhat')}</th>
            <th scope="col">{t('logState')}</th>
            <th scope="col" data-number>
              {t('logAttempts')}
            </th>
            <th scope="col">{t('logAnswer')}</th>
          </tr>
        </thead>
        <tbody>
          {log.data.map((message) => (
            <tr key={message.id}>
              <td>{dateAndTime(message.at)}</td>
              <td>{nameOf('told', message.type)}</td>
              <td>{stateWords(message)}</td>
              <td data-number>{formatNumber(message.attempts.length)}</td>
              <td className="log-answer">{answerWords(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const stateWords = ({ state, nextAt, attempts }: WebhookMessage) =>
  state === 'waiting' && nextAt !== null && attempts.length > 0
    ? t('logAgain', dateAndTime(nextAt))
    : nameOf('sent', state);

function answerWords({ attempts }: WebhookMessage): string {
  const last = attempts.at(-1);
  if (last === undefined) return '';
  const status = last.status === null ? t('logNoAnswer') : String(last.status);
  return [status, last.said].filter((part) => part !== '').join(' · ');
}
