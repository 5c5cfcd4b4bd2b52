import { useEffect } from 'react';

/**
 * Goes to what the address names after `#` once the screen holds it: what is asked of the server first
 * is not there when the browser looks.
 */
export function useHashOnce(isThere: boolean): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (isThere && id !== '') document.getElementById(id)?.scrollIntoView();
  }, [isThere]);
}
