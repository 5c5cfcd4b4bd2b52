import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../api/use-me.ts';
import { RepGoals } from '../screens/rep-home/rep-goals.tsx';
import { RepHome } from '../screens/rep-home/rep-home.tsx';

/** Reps have their place in the extension; here they are told so. What is promised both sides see. */
export function MarketingOnly({ children }: { children: ReactNode }) {
  const [here] = useLocation();
  if (useMe().role !== 'rep') return children;
  return here === '/goals' ? <RepGoals /> : <RepHome />;
}
