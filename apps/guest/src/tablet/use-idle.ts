import { useEffect, useState } from 'preact/hooks';
import { idleAfter, type Idle } from './idle.ts';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const LOOK_MS = 1_000;

/** How long nobody has touched the device, while `watched`. `stay` counts as a touch. */
export function useIdle(watched: boolean, onOver: () => void): { idle: Idle; stay(): void } {
  const [touchedAt, setTouchedAt] = useState(() => Date.now());
  const [idle, setIdle] = useState<Idle>({ kind: 'used' });
  const touch = () => setTouchedAt(Date.now());

  useEffect(() => {
    touch();
    for (const name of TOUCHES) addEventListener(name, touch, { passive: true, capture: true });
    return () => TOUCHES.forEach((name) => removeEventListener(name, touch, { capture: true }));
  }, [watched]);

  useEffect(() => {
    setIdle({ kind: 'used' });
    if (!watched) return;
    const look = setInterval(() => {
      const now = idleAfter(Date.now() - touchedAt);
      setIdle(now);
      if (now.kind === 'over') onOver();
    }, LOOK_MS);
    return () => clearInterval(look);
  }, [watched, touchedAt]);

  return { idle, stay: touch };
}
