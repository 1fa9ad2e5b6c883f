import { words } from './words/index.ts';

const UP = 'M5 .8 9.6 8.2H.4z';
const DOWN = 'M5 8.2.4.8h9.2z';

/** Places won or lost since the period before. */
export function Movement({ change }: { change: number | null | undefined }) {
  const w = words.value;
  if (change === undefined) return <span class="movement" />;
  if (change === null) return <span class="movement movement--fresh">{w.fresh}</span>;
  if (change === 0)
    return (
      <span class="movement">
        <span aria-hidden="true">–</span>
        <span class="hidden">{w.same}</span>
      </span>
    );
  const by = Math.abs(change);
  return (
    <span class={`movement movement--${change > 0 ? 'up' : 'down'}`}>
      <svg viewBox="0 0 10 9" aria-hidden="true">
        <path d={change > 0 ? UP : DOWN} />
      </svg>
      <span aria-hidden="true">{by}</span>
      <span class="hidden">{change > 0 ? w.up(by) : w.down(by)}</span>
    </span>
  );
}
