import type { BillView } from '@hiorder/contracts';
import { Segmented, Stepper } from '@hiorder/ui';
import { money } from '../language.ts';
import { party } from '../state/party.ts';
import { SHARE_KINDS, type Chosen, type ShareKind } from './chosen-share.ts';
import { LineChoice } from './line-choice.tsx';
import { lineName } from './line-name.ts';
import { words } from './words/index.ts';

interface Choosing {
  readonly bill: BillView;
  readonly chosen: Chosen;
  onChange(chosen: Chosen): void;
}

/** Everything, what one ordered oneself, an equal part, or dish by dish. */
export function ShareChoice(props: Choosing) {
  const text = words.value;
  const { chosen, onChange } = props;
  return (
    <section class="card bill-choice" aria-label={text.howMuch}>
      <Segmented<ShareKind>
        name={text.howMuch}
        segments={SHARE_KINDS.map((value) => ({ value, label: text.shares[value] }))}
        value={chosen.kind}
        onChange={(kind) => onChange({ ...chosen, kind })}
      />
      <p class="label bill-hint">{text.hints[chosen.kind]}</p>
      {chosen.kind === 'equal' && <Ways {...props} />}
      {chosen.kind === 'mine' && <Mine bill={props.bill} />}
      {chosen.kind === 'lines' && (
        <LineChoice
          lines={props.bill.lines}
          chosen={chosen.lineIds}
          onChange={(lineIds) => onChange({ ...chosen, lineIds })}
        />
      )}
    </section>
  );
}

function Ways({ bill, chosen, onChange }: Choosing) {
  const text = words.value;
  const part = bill.shares.equal.find((one) => one.ways === chosen.ways);
  return (
    <div class="bill-ways">
      <Stepper
        large
        value={chosen.ways}
        min={2}
        max={bill.shares.equal.at(-1)?.ways ?? 2}
        onChange={(ways) => onChange({ ...chosen, ways })}
        words={{ name: text.ways, less: text.fewer, more: text.more, remove: text.fewer }}
      />
      {part && <p>{text.each(money(part.amount))}</p>}
    </div>
  );
}

function Mine({ bill }: { bill: BillView }) {
  const lines = bill.lines.filter(({ addedBy, taken }) => !taken && addedBy?.id === party.value?.guest.id);
  if (lines.length === 0) return <p class="bill-nothing">{words.value.nothingMine}</p>;
  return (
    <ul class="bill-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span>{lineName(line)}</span>
          <b>{money(line.linePrice)}</b>
        </li>
      ))}
    </ul>
  );
}
