import type { CartLineView, MenuItem, MenuOptionGroup } from '@hiorder/contracts';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Choice, choiceOf, choose, missingGroup, unitPrice } from '@hiorder/ui/option-choice';
import { forgetWish, keepWish, keptWish } from './kept-wish.ts';

/** What the person is putting together on an item's page. */
export interface OrderLine {
  readonly choice: Choice;
  readonly quantity: number;
  /** By how much it was changed here; others may change the line meanwhile. */
  readonly more: number;
  readonly note: string;
  readonly price: { amount: number; currency: string };
  /** A required group that was forgotten, once the button was pressed. */
  readonly missing: MenuOptionGroup | null;
  choose(group: MenuOptionGroup, optionId: string): void;
  setQuantity(quantity: number): void;
  setNote(note: string): void;
  /** The first group still to be chosen, shown as such; null when all is there. */
  check(): MenuOptionGroup | null;
}

export function useOrderLine(item: MenuItem, line: CartLineView | undefined): OrderLine {
  const what = `${item.id} ${line?.id ?? ''}`;
  const [wish] = useState(() => keptWish(what));
  const [choice, setChoice] = useState<Choice>(() => wish?.choice ?? (line ? choiceOf(line.options) : {}));
  const [before] = useState(line?.quantity ?? 1);
  const [quantity, setQuantity] = useState(wish?.quantity ?? before);
  const [note, setNote] = useState(wish?.note ?? line?.note ?? '');
  const [checked, setChecked] = useState(false);
  // Before anything else can happen, a reload among it.
  useLayoutEffect(() => keepWish(what, { choice, quantity, note }), [choice, quantity, note]);
  useEffect(() => forgetWish, []);
  const missing = missingGroup(item, choice);
  const unit = unitPrice(item, choice);
  return {
    choice,
    quantity,
    more: quantity - before,
    note,
    price: { ...unit, amount: unit.amount * quantity },
    missing: checked ? missing : null,
    choose: (group, optionId) => setChoice((now) => choose(now, group, optionId)),
    setQuantity,
    setNote,
    check() {
      setChecked(true);
      return missing;
    },
  };
}
