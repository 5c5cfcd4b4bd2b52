import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import {
  webhookFormats,
  webhookInputSchema,
  webhookTypes,
  type Webhook,
  type WebhookInput,
} from '../../../utils/contract/webhooks.ts';
import { webhooksKey } from '../../api/keys.ts';
import { addWebhook, changeWebhook } from '../../api/webhooks.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextField } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';

/** Where messages go, in which form, and what they are about. */
export function WebhookForm({
  webhook,
  onSecret,
  onClose,
}: {
  webhook: Webhook | null;
  onSecret: (secret: string) => void;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [format, setFormat] = useState<string>(webhook?.format ?? 'standard');
  const [types, setTypes] = useState(new Set<string>(webhook?.types ?? webhookTypes));
  const [faults, setFaults] = useState<Set<string>>(new Set());
  const save = useMutation({
    mutationFn: async (input: WebhookInput) => {
      if (webhook !== null) return void (await changeWebhook(webhook.id, input));
      const { secret } = await addWebhook(input);
      // Chat programs verify nothing: their address itself is the secret.
      if (input.format === 'standard') onSecret(secret);
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: webhooksKey }),
  });
  const submit = () => {
    const parsed = webhookInputSchema.safeParse({
      url: url.trim(),
      format,
      types: webhookTypes.filter((type) => types.has(type)),
    });
    setFaults(new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0]))));
    if (parsed.success) save.mutate(parsed.data);
  };
  const flip = (type: string) => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    setTypes(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={webhook === null ? t('newWebhook') : t('editWebhook')}
      closeLabel={t('close')}
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Select
          label={t('webhookFormat')}
          hint={nameOf('formatted', format)}
          options={webhookFormats.map((value) => ({ value, text: nameOf('format', value) }))}
          value={format}
          onChange={(event) => setFormat(event.target.value)}
        />
        <TextField
          label={t('webhookUrl')}
          hint={t('webhookUrlHint')}
          error={faults.has('url') ? t('webhookUrlFault') : undefined}
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <fieldset className="told-types">
          <legend>{t('webhookTypes')}</legend>
          {webhookTypes.map((type) => (
            <label key={type}>
              <input type="checkbox" checked={types.has(type)} onChange={() => flip(type)} />
              {nameOf('told', type)}
            </label>
          ))}
          {faults.has('types') && (
            <p className="problem" role="alert">
              {t('webhookTypesFault')}
            </p>
          )}
        </fieldset>
        {save.error && (
          <p className="problem" role="alert">
            {failureText(save.error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {webhook === null ? t('addWebhook') : t('save')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
