import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the element has scrolled away behind a bar of this height. */
export function useGone(element: RefObject<Element | null>, barPx: number): boolean {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(([entry]) => setGone(entry?.isIntersecting === false), {
      rootMargin: `-${barPx}px 0px 0px`,
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return gone;
}
