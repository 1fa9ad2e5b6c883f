import type { BillView } from '@hiorder/contracts';
import { Button, TextField } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { locale } from '../words/index.ts';
import { sumOf } from './sum.ts';
import { takeable } from './table-bill.ts';
import { words } from './words/index.ts';

/** A sum at the counter that nobody asked for before; without an amount all that is left. */
export function TakeForm(props: {
  bill: BillView;
  busy: boolean;
  onTake(amount: number | null): Promise<void>;
}) {
  const w = words.value;
  const { bill, busy, onTake } = props;
  const [typed, setTyped] = useState('');
  const most = takeable(bill);
  if (most === 0) return null;
  const sum = sumOf(typed, most);
  const money = (amount: number) => formatMoney({ ...bill.owed, amount }, locale.value);
  const take = async () => {
    if (sum === undefined) return;
    await onTake(sum);
    setTyped('');
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
        onInput={setTyped}
      />
      <Button type="submit" busy={busy} disabled={sum === undefined}>
        {typeof sum === 'number' ? w.takeSum(money(sum)) : w.takeAll(money(most))}
      </Button>
    </form>
  );
}
