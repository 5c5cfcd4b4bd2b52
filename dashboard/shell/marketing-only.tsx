import type { ReactNode } from 'react';
import { useMe } from '../api/use-me.ts';
import { RepHome } from '../screens/rep-home/rep-home.tsx';

/** Reps have their place in the extension; here they are told so. */
export function MarketingOnly({ children }: { children: ReactNode }) {
  return useMe().role === 'rep' ? <RepHome /> : children;
}
