import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fetched, fetchedAtLast } from './fetched.ts';
import { whenIdle } from './when-idle.ts';

type Fetch<P> = () => Promise<ComponentType<P>>;
const here = new WeakMap<object, unknown>();

/** A part that the first screen can do without: null until its code is there. `now`: somebody waits for it. */
export function useLate<P>(fetchPart: Fetch<P>, now = false): ComponentType<P> | null {
  const [Part, setPart] = useState(() => (here.get(fetchPart) ?? null) as ComponentType<P> | null);
  useEffect(() => {
    if (Part) return;
    const take = async () => {
      const part = await (now ? fetchedAtLast : fetched)(fetchPart);
      here.set(fetchPart, part);
      setPart(() => part);
    };
    const quietly = () => void take().catch(() => undefined);
    if (now) quietly();
    else whenIdle(quietly);
  }, [now]);
  return Part;
}
