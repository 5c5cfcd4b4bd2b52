import { createContext, useContext } from 'react';
import type { Me } from '../../utils/contract/people.ts';

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is signed in, below the gate that made sure of it. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe needs a signed-in person above it');
  return me;
}
