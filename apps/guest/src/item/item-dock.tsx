import type { CartLineView, MenuItem } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { Button, showToast, Stepper } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { goBack } from '../navigation.ts';
import { addToCart, changeWholeLine } from '../state/cart-changes.ts';
import { heldOf } from '../state/held.ts';
import { cannotOrder } from '../state/hours.ts';
import { menuKept } from '../state/menu.ts';
import { problemText } from '../words/problem-text.ts';
import { asChosenOptions } from '@hiorder/ui/option-choice';
import type { OrderLine } from './use-order-line.ts';
import './item-dock.css';

/** What still has to be chosen: in sight, and next for the keyboard. */
function showGroup(id: string): void {
  const group = document.getElementById(`g-${id}`);
  group?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  group?.querySelector<HTMLElement>('input:not(:disabled)')?.focus({ preventScroll: true });
}

/** How many, and the page's one button. */
export function ItemDock(props: { item: MenuItem; line?: CartLineView | undefined; wanted: OrderLine }) {
  const { item, line, wanted } = props;
  const text = words.value.item;
  const [busy, submit] = useSubmit(props);
  if (cannotOrder(item)) {
    return (
      <div class="dock item-dock">
        <Button disabled>
          {item.soldOut ? text.soldOut : heldOf(item) ? words.value.menu.onHold : text.notNow}
        </Button>
      </div>
    );
  }
  if (menuKept.value) {
    return (
      <div class="dock item-dock">
        <Button disabled>{menuKept.value.notNow()}</Button>
      </div>
    );
  }
  const price = money(wanted.price);
  return (
    <div class="dock item-dock">
      <Stepper
        large
        value={wanted.quantity}
        max={item.oncePerTable ? 1 : 99}
        onChange={wanted.setQuantity}
        words={{ name: text.quantity, less: text.less, more: text.more, remove: text.remove }}
      />
      <Button busy={busy} onClick={() => void submit()}>
        {line ? text.change(price) : text.add(price)}
      </Button>
    </div>
  );
}

/** Into the cart, or changes the line that is there, and back to where one came from. */
function useSubmit(o: { item: MenuItem; line?: CartLineView | undefined; wanted: OrderLine }) {
  const { item, line, wanted } = o;
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const missing = wanted.check();
    if (missing) return showGroup(missing.id);
    const options = asChosenOptions(wanted.choice);
    const note = wanted.note.trim() || null;
    if (!line) {
      // Shown at once on the page we go back to; what goes wrong is told there.
      void addToCart({ item, quantity: wanted.quantity, options, note });
      return goBack();
    }
    setBusy(true);
    const problem = await changeWholeLine(line.id, {
      ...(wanted.more === 0 ? {} : { quantityChange: wanted.more }),
      ...{ options, note },
    });
    setBusy(false);
    if (problem) return showToast(problemText(problem), { tone: 'bad' });
    showToast(words.value.item.changed);
    goBack();
  };
  return [busy, submit] as const;
}
