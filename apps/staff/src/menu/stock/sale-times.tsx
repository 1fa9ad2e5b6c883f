import { words } from '../words/index.ts';
import { howLongText, TIMES, type HowLong } from './how-long.ts';

/** How long something that is sold out stays so. */
export function SaleTimes(props: {
  name: string;
  /** Until somebody puts it back: the one that is known by itself; of a time only what is left of it is. */
  forGood: boolean;
  onChoose(howLong: HowLong): void;
}) {
  const w = words.value.stock;
  return (
    <div class="option-times" role="group" aria-label={`${props.name} · ${w.sellOut}`}>
      {TIMES.map((time) => (
        <button
          key={time}
          type="button"
          aria-pressed={time === 'put-back' && props.forGood}
          onClick={() => props.onChoose(time)}
        >
          {howLongText(time, w)}
        </button>
      ))}
    </div>
  );
}
