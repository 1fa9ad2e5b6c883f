import { words } from '../language.ts';
import './heat.css';

const POD = 'M8.6 7.2C5.4 6.9 3.4 9 3.7 12.2c.5 5.1 6.3 8.7 17 8-5.3-1.4-7-4.3-7.6-8.2-.5-3-1.9-4.6-4.5-4.8z';
const STEM = 'M9 6.5c.2-2 1.4-3.3 3.4-3.6';

/** How hot, in three chillies; with `named` also in words. */
export function Heat(props: { level: number; named?: boolean }) {
  const { menu } = words.value;
  return (
    <span class="heat">
      <span class="heat-pods" role="img" aria-label={menu.heatLabel(props.level)}>
        {[1, 2, 3].map((pod) => (
          <svg
            key={pod}
            class={pod > props.level ? 'heat-off' : undefined}
            viewBox="0 0 24 24"
            aria-hidden="true"
          >
            <path d={POD} />
            <path class="heat-stem" d={STEM} />
          </svg>
        ))}
      </span>
      {props.named && <b>{menu.heat[props.level]}</b>}
    </span>
  );
}
