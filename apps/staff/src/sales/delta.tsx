import { locale } from '../words/index.ts';
import { percent, points } from './format.ts';
import { changeOf } from './sums.ts';
import { words } from './words/index.ts';
import './delta.css';

function Arrow({ by, text }: { by: number; text: string }) {
  const w = words.value;
  if (by === 0) return <span class="delta">{w.same}</span>;
  return (
    <span class={by > 0 ? 'delta delta--up' : 'delta delta--down'}>
      <span aria-hidden="true">
        {by > 0 ? '▲' : '▼'} {text}
      </span>
      <span class="hidden">{by > 0 ? w.more(text) : w.fewer(text)}</span>
    </span>
  );
}

/** How much more or less than before; nothing where there was nothing before. */
export function Delta({ now, before, digits = 1 }: { now: number; before: number; digits?: number }) {
  const change = changeOf(now, before);
  if (change === null) return null;
  return <Arrow by={now - before} text={percent(Math.abs(change), locale.value, digits)} />;
}

/** Of two shares: the difference in percentage points. */
export function PointsDelta({ now, before }: { now: number; before: number }) {
  const difference = Math.round((now - before) * 1_000) / 1_000;
  return <Arrow by={difference} text={words.value.points(points(Math.abs(difference), locale.value))} />;
}
