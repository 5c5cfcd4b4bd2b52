import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { AnnouncementRecord } from '../../../utils/contract/announcements.ts';
import { ApiError } from '../../api/api-error.ts';
import { addAnnouncement, changeAnnouncement } from '../../api/board.ts';
import { announcementsKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { dayIn, nextDay, startOfDay } from '../../format/times.ts';
import { failureText } from '../../shell/failure-text.ts';
import { TextArea, TextField } from '../../shell/field.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { ContentPicker } from '../content/content-picker.tsx';

const types = ['asset', 'message'] as const;

/** What is told, from when until when, and what it is about. */
export function AnnouncementDialog({
  announcement,
  onClose,
}: {
  /** null for a new one. */
  announcement: AnnouncementRecord | null;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const toast = useToast();
  const { timeZone } = useMe().workspace;
  const { startsAt = null, endsAt = null } = announcement ?? {};
  const [fields, setFields] = useState({
    title: announcement?.title ?? '',
    body: announcement?.body ?? '',
    firstDay: startsAt === null ? '' : dayIn(startsAt, timeZone),
    lastDay: endsAt === null ? '' : dayIn(endsAt - 1, timeZone),
  });
  const [about, setAbout] = useState(
    announcement === null || announcement.contentId === null
      ? null
      : { id: announcement.contentId, title: announcement.contentTitle },
  );
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) =>
      setFields((now) => ({ ...now, [name]: event.target.value })),
  });
  const save = useMutation({
    mutationFn: () => {
      const { title, body, firstDay, lastDay } = fields;
      const input = {
        title: title.trim(),
        body: body.trim(),
        contentId: about?.id ?? null,
        startsAt: firstDay === '' ? null : startOfDay(firstDay, timeZone),
        endsAt: lastDay === '' ? null : startOfDay(nextDay(lastDay), timeZone),
      };
      return announcement === null
        ? addAnnouncement(input)
        : changeAnnouncement(announcement.id, input);
    },
    onSuccess: async () => {
      toast({ text: t(announcement === null ? 'announcementTold' : 'doneSaved') });
      onClose();
      await client.invalidateQueries({ queryKey: announcementsKey });
    },
  });
  const theirs = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog
      open
      onClose={onClose}
      title={announcement?.title ?? t('newAnnouncement')}
      closeLabel={t('close')}
      foot={
        <>
          <Button
            look="primary"
            disabled={fields.title.trim() === '' || save.isPending}
            onClick={() => save.mutate()}
          >
            {t(announcement === null ? 'tellEverybody' : 'save')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField label={t('title')} maxLength={200} {...bind('title')} />
        <TextArea
          label={t('announcementText')}
          hint={t('meaningHint')}
          rows={4}
          maxLength={4000}
          {...bind('body')}
        />
        <div className="form-row">
          <TextField label={t('shownFrom')} type="date" {...bind('firstDay')} />
          <TextField
            label={t('shownUntil')}
            type="date"
            error={theirs['endsAt'] === undefined ? undefined : t('datesFault')}
            {...bind('lastDay')}
          />
        </div>
        {about === null ? (
          <ContentPicker
            label={t('announcementAbout')}
            types={types}
            status="approved"
            without={[]}
            onPick={({ id, title }) => setAbout({ id, title })}
          />
        ) : (
          <p className="picked">
            {t('announcementAboutThis')} <strong>{about.title}</strong>
            <Button look="plain" onClick={() => setAbout(null)}>
              {t('pickAnother')}
            </Button>
          </p>
        )}
        {save.error && theirs['endsAt'] === undefined && (
          <p className="problem" role="alert">
            {failureText(save.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
