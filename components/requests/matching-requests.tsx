import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../client.tsx';
import { useText } from '../text.tsx';
import { JoinButton } from './join-button.tsx';
import { peopleText } from './request-words.ts';

/** What colleagues have asked for already that is like what was looked for: join instead of asking anew. */
export function MatchingRequests({ wanted }: { wanted: string }) {
  const t = useText();
  const client = useClient();
  const matching = useQuery({
    queryKey: ['requests', wanted],
    queryFn: () => client.ask('requests.matching', { query: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  if (wanted === '' || !matching.data || matching.data.length === 0) return null;
  return (
    <ul className="matching" aria-label={t('askedAlready')}>
      {matching.data.map((request) => (
        <li key={request.id}>
          <p>
            <strong>{request.title}</strong>
            <br />
            <span className="quiet">{peopleText(request, t)}</span>
          </p>
          <JoinButton request={request} />
        </li>
      ))}
    </ul>
  );
}
