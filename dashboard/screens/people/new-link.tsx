import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.tsx';
import type { Person } from '../../../utils/contract/people.ts';
import { makeLink } from '../../api/people.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import type { HandOver } from './link-dialog.tsx';

/** For who lost the link, or the password. */
export function NewLink({
  person,
  onMade,
}: {
  person: Person;
  onMade: (handOver: HandOver) => void;
}) {
  const toast = useToast();
  const make = useMutation({
    mutationFn: () => makeLink(person.id),
    onSuccess: (signIn) => onMade({ name: person.name, ...signIn }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
  });
  return (
    <Button
      aria-label={t('newLinkFor', person.name)}
      disabled={make.isPending}
      onClick={() => make.mutate()}
    >
      {t('newLink')}
    </Button>
  );
}
