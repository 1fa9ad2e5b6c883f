import { Icon, icons } from '@hiorder/ui';
import { words } from '../words/index.ts';
import './eta-stepper.css';

const STEP = 5;

/** Minutes to promise, in steps of five. */
export function EtaStepper(props: { minutes: number; onChange(minutes: number): void }) {
  const w = words.value;
  return (
    <div class="eta" role="group" aria-label={w.board.eta}>
      <button
        type="button"
        aria-label={w.board.etaLess}
        disabled={props.minutes <= STEP}
        onClick={() => props.onChange(props.minutes - STEP)}
      >
        <Icon small shape={icons.minus} />
      </button>
      <output>{w.common.minutesShort(props.minutes)}</output>
      <button
        type="button"
        aria-label={w.board.etaMore}
        disabled={props.minutes >= 120}
        onClick={() => props.onChange(props.minutes + STEP)}
      >
        <Icon small shape={icons.plus} />
      </button>
    </div>
  );
}
