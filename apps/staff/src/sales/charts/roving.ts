import { useState } from 'preact/hooks';

/** One of many is on the way of the Tab key; the arrows lead to the others. */
export function useRoving(count: number, o: { first: number; columns?: number }) {
  const [chosen, setChosen] = useState<number | undefined>();
  const current = Math.min(chosen ?? o.first, count - 1);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    if (event.key === 'Escape') return (document.activeElement as HTMLElement | null)?.blur();
    const next = nextOf(event.key, current, { count, columns: o.columns ?? count });
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-point]')[next]?.focus();
  };
  return { current, onKeyDown, choose: setChosen };
}

function nextOf(key: string, at: number, o: { count: number; columns: number }): number | undefined {
  const by: Record<string, number> = {
    ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -o.columns, ArrowDown: o.columns },
    ...{ Home: -(at % o.columns), End: o.columns - 1 - (at % o.columns) },
  };
  const step = by[key];
  const next = step === undefined ? undefined : at + step;
  return next === undefined || next < 0 || next >= o.count ? undefined : next;
}
