import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { personInputSchema } from '../../../utils/contract/people.ts';
import { roles } from '../../../utils/contract/vocabulary.ts';
import { peopleKey } from '../../api/keys.ts';
import { addPerson } from '../../api/people.ts';
import { failureText } from '../../shell/failure-text.ts';
import { Select, TextField } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';
import type { HandOver } from './link-dialog.tsx';

export function AddPerson({
  onClose,
  onAdded,
}: {
  onClose: () => void;
  onAdded: (handOver: HandOver) => void;
}) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('rep');
  const [faults, setFaults] = useState<Set<string>>(new Set());
  const add = useMutation({
    mutationFn: addPerson,
    onSuccess: async ({ person, signIn }) => {
      await client.invalidateQueries({ queryKey: peopleKey });
      onAdded({ name: person.name, ...signIn });
    },
  });
  const submit = () => {
    const parsed = personInputSchema.safeParse({ name, email: email.trim(), role });
    setFaults(new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0]))));
    if (parsed.success) add.mutate(parsed.data);
  };
  return (
    <Dialog open onClose={onClose} title={t('addPerson')} closeLabel={t('close')}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('name')}
          error={faults.has('name') ? t('nameFault') : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('email')}
          type="email"
          error={faults.has('email') ? t('emailFault') : undefined}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Select
          label={t('role')}
          hint={t('roleHint')}
          options={roles.map((value) => ({ value, text: nameOf('role', value) }))}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
        {add.error && (
          <p className="problem" role="alert">
            {failureText(add.error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={add.isPending}>
            {t('addAndLink')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
