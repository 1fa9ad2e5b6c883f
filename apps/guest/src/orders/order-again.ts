import type { VisitLine } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { choiceOf, asChosenOptions } from '@hiorder/ui/option-choice';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { addLine } from '../state/cart-changes.ts';
import { cannotOrder } from '../state/hours.ts';
import { itemsById } from '../state/menu.ts';

type Wanted = Pick<VisitLine, 'itemId' | 'name' | 'quantity' | 'options'> & { readonly note?: string | null };

interface Past {
  readonly lines: readonly Wanted[];
}

/** Whether it is being put into the cart, and what does that: only once, however often it is tapped meanwhile. */
export function useOrderAgain(order: Past): readonly [boolean, () => Promise<void>] {
  const [adding, setAdding] = useState(false);
  async function add() {
    if (adding) return;
    setAdding(true);
    await orderAgain(order);
    setAdding(false);
  }
  return [adding, add];
}

/** The same again into the cart; what cannot be had now is named. */
async function orderAgain(order: Past): Promise<void> {
  const text = words.value;
  let added = 0;
  const missing: string[] = [];
  for (const one of order.lines) {
    const item = itemsById.value.get(one.itemId);
    const problem =
      !item || cannotOrder(item)
        ? true
        : await addLine({
            itemId: one.itemId,
            quantity: one.quantity,
            options: asChosenOptions(choiceOf(one.options)),
            ...(one.note ? { note: one.note } : {}),
          });
    if (problem) missing.push(one.name);
    else added += one.quantity;
  }
  if (missing.length > 0) showToast(text.orders.againSome(missing.join(', ')), { tone: 'bad' });
  if (added > 0) {
    showToast(text.orders.againAdded(added), {
      action: { label: text.menu.seeCart, run: () => go('/cart') },
    });
  }
}
