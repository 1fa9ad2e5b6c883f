import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 15_000;

/** The time, fresh enough for “in 8 minutes” and “just now”. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return now;
}
