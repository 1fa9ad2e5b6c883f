import type { CartLineView, MenuItem } from '@hiorder/contracts';
import { type ApiProblem, showToast } from '@hiorder/ui';
import { type ChosenOption, grownLine, provisionalLine } from '../cart/cart-edits.ts';
import { words } from '../language.ts';
import { problemText } from '../words/problem-text.ts';
import { cart, confirmedCart, edits, line } from './cart.ts';
import { party } from './party.ts';

let provisional = 0;

export interface Addition {
  readonly item: MenuItem;
  readonly quantity: number;
  readonly options: readonly ChosenOption[];
  readonly note: string | null;
}

/** Shows at once, with a way back; disappears again if the server says no. */
export async function addToCart(addition: Addition): Promise<boolean> {
  const { item, quantity } = addition;
  const guest = party.value?.guest;
  if (!guest) return false;
  if (item.oncePerTable && cart.value?.lines.some((one) => one.itemId === item.id)) {
    showToast(words.value.menu.oncePerTable);
    return false;
  }
  const id = `new-${++provisional}`;
  const shown = provisionalLine({ ...addition, id, addedBy: guest, now: Date.now() });
  edits.value = { ...edits.value, added: [...edits.value.added, shown] };
  const before = confirmedCart();
  const problem = await line.add({
    itemId: item.id,
    quantity,
    options: [...addition.options],
    ...(addition.note ? { note: addition.note } : {}),
  });
  edits.value = { ...edits.value, added: edits.value.added.filter((one) => one.id !== id) };
  if (problem) return tell(problem);
  const now = confirmedCart();
  const grown = now && grownLine(before, now, item.id);
  showToast(words.value.menu.added(item.name), {
    action: grown
      ? { label: words.value.menu.undo, run: () => changeQuantity(grown.lineId, grown.before) }
      : undefined,
  });
  return true;
}

/** Lines with a request under way. A second tap only changes what is wanted; the last wish is sent. */
const busy = new Set<string>();

/** 0 takes the line out. */
export function changeQuantity(lineId: string, quantity: number): void {
  edits.value = { ...edits.value, quantities: new Map(edits.value.quantities).set(lineId, quantity) };
  if (!busy.has(lineId)) void sendWishes(lineId);
}

async function sendWishes(lineId: string): Promise<void> {
  busy.add(lineId);
  let problem: ApiProblem | null = null;
  for (;;) {
    const wish = edits.value.quantities.get(lineId);
    if (wish === undefined) break;
    problem = wish > 0 ? await line.change(lineId, { quantity: wish }) : await line.remove(lineId);
    if (problem || edits.value.quantities.get(lineId) === wish) break;
  }
  const quantities = new Map(edits.value.quantities);
  quantities.delete(lineId);
  edits.value = { ...edits.value, quantities };
  busy.delete(lineId);
  // Somebody else took it out first: that is what was wanted, or nothing that helps to be told.
  if (problem && problem.status !== 404) tell(problem);
}

/** Takes the line out, with a way back. */
export function removeLine(gone: CartLineView): void {
  const item = { id: gone.itemId, quantity: gone.quantity };
  changeQuantity(gone.id, 0);
  showToast(words.value.cart.removed(gone.name), {
    action: { label: words.value.menu.undo, run: () => void putBack(gone, item.quantity) },
  });
}

async function putBack(gone: CartLineView, quantity: number): Promise<void> {
  const options = new Map<string, string[]>();
  for (const one of gone.options)
    options.set(one.groupId, [...(options.get(one.groupId) ?? []), one.optionId]);
  const problem = await line.add({
    itemId: gone.itemId,
    quantity,
    options: [...options].map(([groupId, optionIds]) => ({ groupId, optionIds })),
    ...(gone.note ? { note: gone.note } : {}),
  });
  if (problem) tell(problem);
}

function tell(problem: ApiProblem): false {
  showToast(problemText(problem), { tone: 'bad' });
  return false;
}
