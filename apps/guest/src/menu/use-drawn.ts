import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { scrollToCome } from '../frame/scroll-memory.ts';
import { afterPaint } from '../frame/after-paint.ts';

/** So much of what is just out of sight is drawn with it. */
const MARGIN_PX = 80;

/**
 * Whether the row at a place of a list is drawn. Before the screen answers it is those in sight, and the one at
 * `wanted`; the others, whose places are kept, follow when that has been painted. The server draws all it is given.
 */
export function useDrawn(list: RefObject<HTMLElement | null>, wanted: number): (place: number) => boolean {
  const [drawn, setDrawn] = useState<ReadonlySet<number> | null>(() =>
    'document' in globalThis ? new Set<number>() : null,
  );
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])];
    const scrolled = scrollToCome() - scrollY;
    const inSight = rows.flatMap((row, place) => {
      const { top, bottom } = row.getBoundingClientRect();
      const seen = bottom - scrolled > -MARGIN_PX && top - scrolled < innerHeight + MARGIN_PX;
      return seen || place === wanted ? [place] : [];
    });
    setDrawn(new Set(inSight));
  }, []);
  useEffect(() => afterPaint(() => setDrawn(null)), []);
  return (place) => drawn?.has(place) ?? true;
}
