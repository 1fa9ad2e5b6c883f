import type { SystemStatus } from '@hiorder/contracts';
import { locale } from '../words/index.ts';
import { sumsOf } from './sums.ts';
import { words } from './words/index.ts';
import './summary.css';

function Sum(props: { name: string; value: string; bad: boolean }) {
  return (
    <div class={props.bad ? 'sum sum--bad' : 'sum'}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

/** The few numbers that say whether anything has to be done. */
export function Summary({ of }: { of: SystemStatus }) {
  const w = words.value.sums;
  const sums = sumsOf(of);
  const text = (value: number | null): string => (value === null ? '–' : value.toLocaleString(locale.value));
  return (
    <dl class="sums" aria-label={w.name}>
      <Sum name={w.up} value={`${sums.up}/${sums.contexts}`} bad={sums.up < sums.contexts} />
      <Sum name={w.parked} value={text(sums.parked)} bad={(sums.parked ?? 0) > 0} />
      <Sum name={w.outbox} value={text(sums.outbox)} bad={false} />
      <Sum name={w.behind} value={text(sums.behind)} bad={false} />
      <Sum name={w.open} value={text(sums.open)} bad={sums.open > 0} />
      <Sum name={w.shed} value={text(sums.shed)} bad={false} />
    </dl>
  );
}
