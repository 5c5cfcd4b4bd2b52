import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { meSchema, type Me } from '../../utils/contract/people.ts';
import { codeOf } from '../api/api-error.ts';
import { meKey } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { MeProvider } from '../api/use-me.ts';
import { SignInAgain } from '../screens/sign-in/sign-in-again.tsx';
import { Failed } from './failed.tsx';
import { OutsideFrame } from './outside-frame.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

async function readMe(): Promise<Me | null> {
  try {
    return await request(meSchema, '/v1/me');
  } catch (error) {
    if (codeOf(error) === 'not-signed-in') return null;
    throw error;
  }
}

/**
 * What needs a session. Without one it gives way to the sign-in and comes back; when one ends, the
 * screen stays as it is, with all that was typed, and asks for the password over it.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const search = useSearch();
  const me = useQuery({
    queryKey: meKey,
    queryFn: readMe,
    staleTime: 60_000,
    // A link opened in another tab signs this one in too.
    refetchOnWindowFocus: ({ state }) => (state.data === null ? 'always' : true),
  });
  const [last, setLast] = useState<Me | null>(null);
  if (me.data && last === null) setLast(me.data);
  const isOther = me.data != null && last !== null && me.data.user.id !== last.user.id;
  useEffect(() => {
    // Somebody else's from here on: nothing that was read or typed before may stay.
    if (!isOther) return;
    sessionStorage.clear();
    window.location.reload();
  }, [isOther]);
  const here = path + (search && `?${search}`);
  const signInPath = here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
  const shown = me.data ?? last;
  if (isOther) return null;
  if (shown) {
    return (
      <MeProvider value={shown}>
        {children}
        {me.data === null && <SignInAgain otherwise={signInPath} />}
      </MeProvider>
    );
  }
  if (me.data === null) return <Redirect to={signInPath} replace />;
  if (me.isPending) return <ShellSkeleton />;
  return (
    <OutsideFrame>
      <Failed error={me.error} retry={() => void me.refetch()} />
    </OutsideFrame>
  );
}
