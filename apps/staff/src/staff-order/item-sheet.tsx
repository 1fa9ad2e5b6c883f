import type { MenuItem, MenuOptionGroup } from '@hiorder/contracts';
import { Button, Choices, formatMoney, Sheet, Stepper, TextField, Toggles } from '@hiorder/ui';
import { choose, isSingle, missingGroup, type Choice } from '@hiorder/ui/option-choice';
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { locale, words as shared } from '../words/index.ts';
import { linePrice, MOST, withLine, type DraftLine } from './draft.ts';
import { change, lines } from './taking.ts';
import { words } from './words/index.ts';

/** The dish that is being chosen, or the line that is being changed; the sheet is open while there is one. */
export const editing = signal<{ item: MenuItem; line: DraftLine } | undefined>(undefined);

const LONGEST_NOTE = 200;

let keys = 0;
export const newLine = (itemId: string): DraftLine => ({
  ...{ key: `${Date.now()}-${(keys += 1)}`, itemId, quantity: 1, choice: {}, note: '' },
});

function Group(props: { group: MenuOptionGroup; choice: Choice; onChange(choice: Choice): void }) {
  const { group, choice } = props;
  const w = words.value;
  const choices = group.options
    .filter((option) => !option.soldOut)
    .map(({ id, name, priceDelta }) => ({
      value: id,
      label: priceDelta.amount === 0 ? name : `${name} +${formatMoney(priceDelta, locale.value)}`,
    }));
  const pick = (id: string) => props.onChange(choose(choice, group, id));
  const chosen = choice[group.id] ?? [];
  return isSingle(group) ? (
    <Choices name={group.name} choices={choices} value={chosen[0]} onChange={pick} />
  ) : (
    <Toggles name={w.upTo(group.name, group.max)} toggles={choices} on={chosen} onToggle={pick} />
  );
}

export function ItemSheet() {
  const asked = editing.value;
  return asked ? <OpenItemSheet key={asked.line.key} {...asked} /> : null;
}

function OpenItemSheet({ item, line: before }: { item: MenuItem; line: DraftLine }) {
  const w = words.value;
  const [line, setLine] = useState(before);
  const missing = missingGroup(item, line.choice);
  const price = formatMoney(linePrice(line, item), locale.value);
  const known = lines.value.some((one) => one.key === line.key);
  const close = () => (editing.value = undefined);
  const done = () => {
    change((all) => withLine(all, line));
    close();
  };
  return (
    <Sheet
      title={item.name}
      closeLabel={shared.value.common.cancel}
      onClose={close}
      footer={
        <Button disabled={missing !== null} onClick={done}>
          {missing ? w.pick(missing.name) : known ? w.save(price) : w.add(price)}
        </Button>
      }
    >
      {item.optionGroups.map((group) => (
        <Group
          key={group.id}
          group={group}
          choice={line.choice}
          onChange={(choice) => setLine({ ...line, choice })}
        />
      ))}
      <div class="so-quantity">
        <Stepper
          value={line.quantity}
          max={MOST}
          onChange={(quantity) => setLine({ ...line, quantity })}
          words={{
            name: w.quantity(item.name),
            less: w.less(item.name),
            more: w.more(item.name),
            remove: '',
          }}
        />
      </div>
      <TextField
        label={w.note}
        value={line.note}
        maxLength={LONGEST_NOTE}
        placeholder={w.notePlaceholder}
        onInput={(note) => setLine({ ...line, note })}
      />
    </Sheet>
  );
}
