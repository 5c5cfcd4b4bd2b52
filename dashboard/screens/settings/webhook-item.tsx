import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { Webhook } from '../../../utils/contract/webhooks.ts';
import { andList } from '../../format/lists.ts';
import { dateAndTime, waited } from '../../format/times.ts';
import { nameOf, t } from '../../text.ts';
import { useWebhookActs } from './use-webhooks.ts';
import { WebhookLog } from './webhook-log.tsx';

const tones = { on: 'good', off: 'quiet', gone: 'bad', failing: 'bad' } as const;

/** One address that is told what happens. */
export function WebhookItem({
  webhook,
  onEdit,
  onSecret,
}: {
  webhook: Webhook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}) {
  const { turn, test, rotate, remove } = useWebhookActs(webhook);
  const [showsLog, setShowsLog] = useState(false);
  const [removing, setRemoving] = useState(false);
  const isOn = webhook.state === 'on';
  const host = URL.canParse(webhook.url) ? new URL(webhook.url).host : webhook.url;
  return (
    <li className="webhook">
      <div className="webhook-head">
        <div>
          <strong title={webhook.url}>{host}</strong>{' '}
          <Chip tone={tones[webhook.state]}>{nameOf('webhook', webhook.state)}</Chip>
          <small>
            {nameOf('format', webhook.format)} ·{' '}
            {andList(webhook.types.map((type) => nameOf('told', type)))}
          </small>
          {webhook.failingSince !== null && (
            <small className="webhook-failing">
              {t('webhookFailing', waited(webhook.failingSince))}
            </small>
          )}
          {webhook.formerUntil !== null && (
            <small>{t('webhookRotating', dateAndTime(webhook.formerUntil))}</small>
          )}
        </div>
        <div className="row">
          <Button
            aria-label={t('testNamed', host)}
            disabled={!isOn || test.isPending}
            onClick={() => {
              setShowsLog(true);
              test.mutate();
            }}
          >
            {t('sendTest')}
          </Button>
          <Button
            aria-label={t('logNamed', host)}
            aria-expanded={showsLog}
            onClick={() => setShowsLog(!showsLog)}
          >
            {t('log')}
          </Button>
          <Button aria-label={t('editNamed', host)} look="plain" onClick={onEdit}>
            {t('edit')}
          </Button>
          {webhook.format === 'standard' && (
            <Button
              aria-label={t('rotateNamed', host)}
              look="plain"
              disabled={rotate.isPending}
              onClick={() =>
                rotate.mutate(undefined, { onSuccess: ({ secret }) => onSecret(secret) })
              }
            >
              {t('newSecret')}
            </Button>
          )}
          <Button
            aria-label={t(isOn ? 'offNamed' : 'onNamed', host)}
            look="plain"
            onClick={() => turn(isOn ? 'off' : 'on')}
          >
            {t(isOn ? 'turnOff' : 'turnOn')}
          </Button>
          <Button
            aria-label={t('removeNamed', host)}
            look="plain"
            onClick={() => setRemoving(true)}
          >
            {t('remove')}
          </Button>
        </div>
      </div>
      {showsLog && <WebhookLog webhook={webhook} />}
      {removing && (
        <Dialog
          open
          onClose={() => setRemoving(false)}
          title={t('removeWebhookTitle', host)}
          closeLabel={t('close')}
          foot={
            <>
              <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
                {t('remove')}
              </Button>
              <Button look="plain" onClick={() => setRemoving(false)}>
                {t('cancel')}
              </Button>
            </>
          }
        >
          <p>{t('removeWebhookText')}</p>
        </Dialog>
      )}
    </li>
  );
}
