import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { ContentRequest } from '../../utils/contract/requests.ts';
import type { WithContent } from '../../utils/contract/told.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { useText } from '../text.tsx';
import { ago } from '../time.ts';
import { ContentActions } from '../told/content-actions.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { State } from '../ui/state.tsx';
import { JoinButton } from './join-button.tsx';
import { peopleText } from './request-words.ts';

/** What reps asked for and marketing took up: the reader's own first, then what they could join. */
export function RequestsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const requests = useQuery({
    queryKey: ['requests-list'],
    queryFn: () => client.ask('requests.list', {}),
  });
  const all = requests.data ?? [];
  // As it was when it was opened: what is joined or left stays where it is while it is looked at.
  const [first, setFirst] = useState(requests.data);
  if (!first && requests.data) setFirst(requests.data);
  const own = new Set(first?.filter(({ joined }) => joined).map(({ id }) => id));
  const lists = [
    ['requestsOwn', all.filter(({ id }) => own.has(id))],
    ['requestsOthers', all.filter(({ id }) => !own.has(id))],
  ] as const;
  return (
    <Dialog open onClose={onClose} title={t('requests')} closeLabel={t('close')}>
      {requests.isSuccess && all.length === 0 && (
        <State icon={Inbox} title={t('noRequestsTitle')}>
          {t('noRequestsText')}
        </State>
      )}
      {lists.map(
        ([name, list]) =>
          list.length > 0 && (
            <section key={name} className="section told-section" aria-labelledby={name}>
              <h3 id={name}>{t(name)}</h3>
              <ul className="told-list">
                {list.map((request) => (
                  <RequestItem key={request.id} request={request} />
                ))}
              </ul>
            </section>
          ),
      )}
    </Dialog>
  );
}

function RequestItem({ request }: { request: WithContent<ContentRequest> }) {
  const t = useText();
  const { title, state, answer, changedAt, view } = request;
  const isOpen = state === 'open' || state === 'planned';
  return (
    <li className="news">
      <p className="my-feedback-head">
        <strong>{title}</strong>
        <Chip tone={state === 'filled' ? 'good' : 'quiet'}>{nameOf('request', state, t)}</Chip>
      </p>
      <p className="quiet">
        {peopleText(request, t)} · {ago(changedAt)}
      </p>
      {answer !== '' && <p className="answer">{answer}</p>}
      {view && <ContentActions view={view} />}
      {isOpen && (
        <div>
          <JoinButton request={request} />
        </div>
      )}
    </li>
  );
}
