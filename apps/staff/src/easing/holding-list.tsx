import { policy } from '../state/policy.ts';
import { holdingNow } from './holding.ts';
import { takeBack } from './steps.ts';
import { timeText } from './time-text.ts';
import { words } from './words/index.ts';

/** What holds already, each with the way back. */
export function HoldingList() {
  const w = words.value;
  const holding = policy.value ? holdingNow(policy.value, w) : [];
  if (holding.length === 0) return null;
  return (
    <section class="easing-list" aria-label={w.now}>
      <ul>
        {holding.map((one) => (
          <li key={one.step}>
            <p>
              {one.text}
              <span>{timeText(one)}</span>
            </p>
            <button
              type="button"
              class="easing-button"
              aria-label={w.takeBackOf(one.text)}
              onClick={() => void takeBack[one.step]()}
            >
              {w.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
