import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import type { Person } from '../../../utils/contract/people.ts';
import { peopleKey } from '../../api/keys.ts';
import { removePerson } from '../../api/people.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** Takes a person out, after saying what that does: it can't be undone with a click. */
export function RemovePerson({ person }: { person: Person }) {
  const client = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => removePerson(person.id),
    onSuccess: () => {
      setAsking(false);
      toast({ text: t('doneRemoved', person.name) });
      return client.invalidateQueries({ queryKey: peopleKey });
    },
  });
  return (
    <>
      <IconButton
        icon={UserMinus}
        label={t('removeOf', person.name)}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={t('removeTitle', person.name)}
          closeLabel={t('close')}
          foot={
            <>
              <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
                {t('removeNow')}
              </Button>
              <Button look="plain" onClick={() => setAsking(false)}>
                {t('cancel')}
              </Button>
            </>
          }
        >
          <p>{t('removeText', person.name)}</p>
          {remove.error && (
            <p className="problem" role="alert">
              {failureText(remove.error)}
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
