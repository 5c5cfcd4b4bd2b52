import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { Webhook } from '../../../utils/contract/webhooks.ts';
import { Failed } from '../../shell/failed.tsx';
import { rich, t } from '../../text.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useWebhooks } from './use-webhooks.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookItem } from './webhook-item.tsx';

/** Who else is told what happens: other programs, a channel in Slack or Teams. */
export function Webhooks() {
  const webhooks = useWebhooks();
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <p className="quiet">
        {rich(
          'webhooksText',
          <a key="docs" href="/docs#webhooks">
            {t('webhooksDocs')}
          </a>,
        )}
      </p>
      {webhooks.data?.length === 0 ? (
        <p className="quiet">{t('webhooksNone')}</p>
      ) : webhooks.data ? (
        <ul className="webhooks">
          {webhooks.data.map((webhook) => (
            <WebhookItem
              key={webhook.id}
              webhook={webhook}
              onEdit={() => setEditing(webhook)}
              onSecret={setSecret}
            />
          ))}
        </ul>
      ) : webhooks.error ? (
        <Failed error={webhooks.error} retry={() => void webhooks.refetch()} />
      ) : (
        <Skeleton height={80} />
      )}
      <div>
        <Button onClick={() => setEditing('new')}>{t('addWebhook')}</Button>
      </div>
      {editing && (
        <WebhookForm
          webhook={editing === 'new' ? null : editing}
          onSecret={setSecret}
          onClose={() => setEditing(null)}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
