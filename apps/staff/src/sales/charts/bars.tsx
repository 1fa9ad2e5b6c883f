import { useEffect, useRef } from 'preact/hooks';
import { ticksFor } from '../sums.ts';
import { useRoving } from './roving.ts';
import './bars.css';
import './tip.css';

export interface Bar {
  readonly key: string | number;
  readonly label: string;
  readonly value: number;
  /** What it is held against; a pale bar beside it. */
  readonly before?: number;
  /** What is still growing. */
  readonly now?: boolean;
  /** What pointing at it says, line by line; the first is its name. */
  readonly tip: readonly string[];
}

const HEADROOM = 1.04;
/** More bars than that have not all room for words below them. */
const MOST_LABELS = 16;
const SOME_LABELS = 12;

/** Every so many bars have words below them, and the one that still grows; none of them so close that they touch. */
function isLabelled(bars: readonly Bar[], i: number): boolean {
  if (bars.length <= MOST_LABELS || bars[i]?.now) return true;
  const every = Math.ceil(bars.length / SOME_LABELS);
  const growing = bars.findIndex((bar) => bar.now);
  return i % every === 0 && (growing === -1 || Math.abs(growing - i) >= every);
}

function Column(props: { bar: Bar; most: number; place: string; inTabOrder: boolean; onChoose(): void }) {
  const { bar, most } = props;
  const height = (value: number): string => `${Math.max(0, (value / most) * 100)}%`;
  return (
    <li class={`bar bar--${props.place}`}>
      <button
        type="button"
        data-point
        tabIndex={props.inTabOrder ? 0 : -1}
        aria-label={bar.tip.join(', ')}
        onFocus={props.onChoose}
      >
        <span class="bar-plot">
          {bar.before !== undefined && <i class="bar-before" style={{ height: height(bar.before) }} />}
          <i
            class={bar.now ? 'bar-value bar-value--now' : 'bar-value'}
            style={{ height: height(bar.value) }}
          />
        </span>
      </button>
      <span class="chart-tip" aria-hidden="true">
        {bar.tip.map((line, i) => (i === 0 ? <b key={i}>{line}</b> : <span key={i}>{line}</span>))}
      </span>
      <span class={bar.now ? 'bar-label bar-label--now' : 'bar-label'} aria-hidden="true">
        {bar.label}
      </span>
    </li>
  );
}

/** Bars side by side. Every bar is a button: it says its figures when it is touched, pointed at or reached by key. */
export function Bars(props: {
  name: string;
  bars: readonly Bar[];
  /** Where they do not all fit, the last are in sight. */
  end?: boolean;
  side(value: number): string;
}) {
  const { bars } = props;
  const largest = Math.max(...bars.flatMap(({ value, before = 0 }) => [value, before]), 0);
  const ticks = ticksFor(largest);
  const most = (ticks.at(-1) || 1) * HEADROOM;
  const peak = bars.findIndex(({ value }) => value === Math.max(...bars.map((bar) => bar.value)));
  const roving = useRoving(bars.length, { first: Math.max(0, peak) });
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.end) scroller.current?.scrollTo({ left: scroller.current.scrollWidth });
  }, [props.end, bars.length]);
  return (
    <div class="bars">
      <div class="bars-side" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ bottom: `${(tick / most) * 100}%` }}>
            {props.side(tick)}
          </span>
        ))}
      </div>
      <div class="bars-scroll" ref={scroller}>
        <ol
          class={bars.length > MOST_LABELS ? 'bars-columns bars-columns--dense' : 'bars-columns'}
          aria-label={props.name}
          onKeyDown={roving.onKeyDown}
        >
          {bars.map((bar, i) => (
            <Column
              key={bar.key}
              bar={isLabelled(bars, i) ? bar : { ...bar, label: '' }}
              most={most}
              place={placeOf(i, bars.length)}
              inTabOrder={i === roving.current}
              onChoose={() => roving.choose(i)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Where its words stand, so that they never leave the chart. */
const placeOf = (i: number, count: number): string =>
  i < count / 3 ? 'first' : i >= (count * 2) / 3 ? 'last' : 'middle';
