import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { meSchema, type Me } from '../../utils/contract/people.ts';
import { codeOf } from '../api/api-error.ts';
import { meKey } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { MeProvider } from '../api/use-me.ts';
import { Failed } from './failed.tsx';
import { OutsideFrame } from './outside-frame.tsx';

async function readMe(): Promise<Me | null> {
  try {
    return await request(meSchema, '/v1/me');
  } catch (error) {
    if (codeOf(error) === 'not-signed-in') return null;
    throw error;
  }
}

/** What needs a session. Without one, or when it ends, it gives way to the sign-in and comes back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const search = useSearch();
  const me = useQuery({ queryKey: meKey, queryFn: readMe, staleTime: 60_000 });
  if (me.data) return <MeProvider value={me.data}>{children}</MeProvider>;
  if (me.data === null) {
    const here = path + (search && `?${search}`);
    const next = here === '/' ? '' : `?next=${encodeURIComponent(here)}`;
    return <Redirect to={`/sign-in${next}`} replace />;
  }
  if (me.isPending) return null;
  return (
    <OutsideFrame>
      <Failed error={me.error} retry={() => void me.refetch()} />
    </OutsideFrame>
  );
}
