import { useState } from 'react';
import { useText } from './text.tsx';

/** Does one thing at a time for a person's clicks, and says in words what went wrong. */
export function useRun() {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const run = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setNotice(null);
    try {
      await act();
    } catch {
      setNotice(t('actionFailed'));
    } finally {
      setBusy(false);
    }
  };
  return { busy, notice, setNotice, run };
}
