import type { BillLineView } from '@hiorder/contracts';
import { TickBox } from '../frame/tick-box.tsx';
import { money } from '../language.ts';
import { lineName } from './line-name.ts';
import { words } from './words/index.ts';

/** Dish by dish; what somebody else pays cannot be chosen any more. */
export function LineChoice(props: {
  lines: readonly BillLineView[];
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}) {
  const { lines, chosen, onChange } = props;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <ul class="bill-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <label class={line.taken ? 'bill-line bill-line--taken' : 'bill-line'}>
            <input
              class="hidden"
              type="checkbox"
              checked={!line.taken && chosen.has(line.id)}
              disabled={line.taken}
              onChange={() => toggle(line.id)}
            />
            <TickBox />
            <span>
              {lineName(line)}
              <small class="caption">{line.taken ? words.value.taken : line.addedBy?.nickname}</small>
            </span>
            <b>{money(line.linePrice)}</b>
          </label>
        </li>
      ))}
    </ul>
  );
}
