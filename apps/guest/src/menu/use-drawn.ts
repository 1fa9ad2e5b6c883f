import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { scrollToCome } from '../frame/scroll-memory.ts';
import { afterPaint } from '../frame/after-paint.ts';

/** So much of what is just out of sight is drawn with it. */
const MARGIN_PX = 80;

/**
 * What is in sight of a list, by its name: as a rule it is when one comes back, too, and nothing has to be drawn twice
 * before the screen answers.
 */
const left = new Map<string, ReadonlySet<number>>();
/** Without a scroll for so long the page is at rest. */
const REST_MS = 200;

/**
 * Whether the row at a place of a list is drawn. Before the screen answers it is those in sight, and the one at
 * `wanted`; the others, whose places are kept, follow when that has been painted. The server draws all it is given.
 */
export function useDrawn(
  list: RefObject<HTMLElement | null>,
  o: { name: string; wanted: number },
): (place: number) => boolean {
  const [drawn, setDrawn] = useState<ReadonlySet<number> | null>(() =>
    'document' in globalThis ? withWanted(left.get(o.name) ?? new Set(), o.wanted) : null,
  );
  useLayoutEffect(() => {
    const seen = withWanted(inSight(list.current, scrollToCome() - scrollY), o.wanted);
    setDrawn((now) => (now && isSame(now, seen) ? now : seen));
    left.set(o.name, seen);
  }, []);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    // When nothing moves any more: no tap waits for it. Under a search nothing of it is seen.
    const remember = () => {
      if (!list.current?.closest('[hidden]')) left.set(o.name, inSight(list.current, 0));
    };
    const onScroll = () => {
      clearTimeout(rest);
      rest = setTimeout(remember, REST_MS);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(rest);
      removeEventListener('scroll', onScroll);
    };
  }, []);
  useEffect(() => afterPaint(() => setDrawn(null)), []);
  return (place) => drawn?.has(place) ?? true;
}

/** The rows that are in sight when the page will have been scrolled by so much. */
function inSight(list: HTMLElement | null, scrolled: number): ReadonlySet<number> {
  const rows = [...(list?.children ?? [])];
  const places = rows.flatMap((row, place) => {
    const { top, bottom } = row.getBoundingClientRect();
    const seen = bottom - scrolled > -MARGIN_PX && top - scrolled < innerHeight + MARGIN_PX;
    return seen ? [place] : [];
  });
  return new Set(places);
}

const withWanted = (places: ReadonlySet<number>, wanted: number): ReadonlySet<number> =>
  wanted < 0 || places.has(wanted) ? places : new Set([...places, wanted]);

const isSame = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  some.size === others.size && [...some].every((place) => others.has(place));
