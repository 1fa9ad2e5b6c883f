import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../state/announcements.ts';
import { words } from '../words/index.ts';
import { moved, placeAt, sameOrder } from './place.ts';

export interface Reorder {
  /** On the element whose children carry `data-reorder`. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** As it is shown: while something is dragged, where it would go. */
  readonly order: readonly string[];
  readonly dragged: string | undefined;
  begin(id: string, event: PointerEvent): void;
  /** Up or down by one, by key. */
  nudge(id: string, by: number, name: string): void;
}

/** How near to an edge a list scrolls by itself, and how far at a time. */
const EDGE = 64;
const STEP = 12;

/** Puts things into order: dragged by their grip, or moved by the arrow keys on it. */
export function useReorder(o: { ids: readonly string[]; onArrange(ids: readonly string[]): void }): Reorder {
  const list = useRef<HTMLUListElement | null>(null);
  const dragged = useSignal<string | undefined>(undefined);
  const wanted = useSignal<readonly string[]>([]);
  const focusAfter = useRef<string | undefined>(undefined);
  const latest = useRef(o);
  latest.current = o;
  const order = dragged.value === undefined ? o.ids : wanted.value;

  // An element that is moved within the page loses the focus.
  useEffect(() => {
    const id = focusAfter.current;
    focusAfter.current = undefined;
    if (id !== undefined) gripIn(list.current, id)?.focus();
  });

  function begin(id: string, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    dragged.value = id;
    wanted.value = latest.current.ids;
    let y = event.clientY;
    const settle = (): void => {
      const next = moved(wanted.value, id, placeAt(middlesBut(list.current, id), y));
      if (!sameOrder(next, wanted.value)) wanted.value = next;
    };
    const move = (at: PointerEvent): void => {
      y = at.clientY;
      settle();
    };
    // A finger that rests at an edge goes on scrolling.
    const follow = (): void => {
      if (scrollNear(list.current, y)) settle();
      frame = requestAnimationFrame(follow);
    };
    let frame = requestAnimationFrame(follow);
    const end = (at: PointerEvent): void => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      const result = wanted.value;
      dragged.value = undefined;
      if (at.type === 'pointerup' && !sameOrder(result, latest.current.ids)) latest.current.onArrange(result);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }

  function nudge(id: string, by: number, name: string): void {
    const { ids } = latest.current;
    const to = ids.indexOf(id) + by;
    if (to < 0 || to >= ids.length) return;
    focusAfter.current = id;
    say(words.value.reorder.moved(name, to + 1, ids.length));
    latest.current.onArrange(moved(ids, id, to));
  }

  return { list, order, dragged: dragged.value, begin, nudge };
}

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > [data-reorder]') ?? []),
];

const gripIn = (list: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  rowsOf(list)
    .find((row) => row.dataset['reorder'] === id)
    ?.querySelector<HTMLElement>('.grip');

const middlesBut = (list: HTMLElement | null, id: string): number[] =>
  rowsOf(list)
    .filter((row) => row.dataset['reorder'] !== id)
    .map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });

/** Answers whether anything has moved. */
function scrollNear(list: HTMLElement | null, y: number): boolean {
  const scroller = list?.closest<HTMLElement>('[data-scrolls]');
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const before = scroller.scrollTop;
  if (y < top + EDGE) scroller.scrollTop -= STEP;
  if (y > bottom - EDGE) scroller.scrollTop += STEP;
  return scroller.scrollTop !== before;
}
