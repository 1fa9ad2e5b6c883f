import type { BillView } from '@hiorder/contracts';
import { Button, TextField } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { locale } from '../words/index.ts';
import { sumOf } from './sum.ts';
import { takeable } from './table-bill.ts';
import { words } from './words/index.ts';

/** A sum at the counter that nobody asked for before; without an amount all that is shown to be left. */
export function TakeForm(props: {
  bill: BillView;
  busy: boolean;
  onTyped(): void;
  /** Answers whether it is marked. */
  onTake(amount: number): Promise<boolean>;
}) {
  const w = words.value;
  const { bill, busy, onTyped, onTake } = props;
  const [typed, setTyped] = useState('');
  const most = takeable(bill);
  if (most === 0) return null;
  const sum = sumOf(typed, { ...bill.owed, amount: most });
  const money = (amount: number) => formatMoney({ ...bill.owed, amount }, locale.value);
  const take = async () => {
    if (busy || sum === undefined) return;
    if (await onTake(sum)) setTyped('');
  };
  return (
    <form
      class="bill-take"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <TextField
        label={w.sum}
        value={typed}
        placeholder={money(most)}
        {...(sum === undefined && { error: w.sumWrong })}
        onInput={(text) => {
          setTyped(text);
          onTyped();
        }}
      />
      <Button type="submit" busy={busy} disabled={sum === undefined}>
        {sum === undefined || sum === most ? w.takeAll(money(most)) : w.takeSum(money(sum))}
      </Button>
    </form>
  );
}
