import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { toVerifyKey } from '../../api/keys.ts';
import { listToVerify } from '../../api/life.ts';
import { Explained } from '../../shell/defined.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { counted, rich, tn } from '../../text.ts';

/** What waits for the caller's "still right". Nothing where nothing does. */
export function VerifySentence() {
  const mine = useQuery({
    queryKey: [...toVerifyKey, 'count'],
    queryFn: ({ signal }) => listToVerify({ mine: 'true', limit: 1 }, signal),
    staleTime: 15_000,
  });
  const { soon = 0, overdue = 0, held = 0 } = mine.data?.counts ?? {};
  const all = soon + overdue + held;
  if (all === 0) return null;
  return (
    <p>
      {rich(
        counted('letterVerify', all),
        <Explained key="all" id="to-verify">
          <Link className="figure" href="/verify">
            {formatNumber(all)}
          </Link>
        </Explained>,
      )}{' '}
      {overdue > 0 && tn('letterOverdue', overdue)} {held > 0 && tn('letterHeld', held)}
    </p>
  );
}
