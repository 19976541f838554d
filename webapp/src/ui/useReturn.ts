import { useEffect, useRef } from 'react';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
const MOST_TRIES = 20;

/**
 * Tries again while there is no connection: as soon as the browser says that it is back, and now and then, since a
 * browser does not notice every gap. Given up after twenty tries; what was typed stays, with its button.
 */
export function useReturn(offline: boolean, again: () => void): void {
  const tries = useRef(0);
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!offline || tries.current >= MOST_TRIES) return;
    const tryAgain = () => {
      tries.current += 1;
      latest.current();
    };
    const wait = Math.min(FIRST_WAIT_MS * 2 ** tries.current, LONGEST_WAIT_MS);
    const timer = setTimeout(tryAgain, wait);
    window.addEventListener('online', tryAgain);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', tryAgain);
    };
  }, [offline]);
}
