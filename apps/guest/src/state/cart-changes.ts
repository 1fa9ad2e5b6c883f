import type { AddCartLine, CartLineView, ChangeCartLine, MenuItem } from '@hiorder/contracts';
import { type ApiProblem, showToast } from '@hiorder/ui';
import type { ChosenOption } from '@hiorder/ui/option-choice';
import { grownLine, provisionalLine, withEntry } from '../cart/cart-edits.ts';
import { followedBy, type LineEdit } from '../cart/line-edit.ts';
import { words } from '../language.ts';
import { problemText } from '../words/problem-text.ts';
import { inTurn, writeLine } from './cart-writes.ts';
import { cart, confirmedCart, edits } from './cart.ts';
import { ordered } from './orders.ts';
import { party } from './party.ts';

let provisional = 0;

export interface Addition {
  readonly item: MenuItem;
  readonly quantity: number;
  readonly options: readonly ChosenOption[];
  readonly note: string | null;
}

/** Shows at once, with a way back; disappears again if the server says no. */
export async function addToCart(addition: Addition): Promise<void> {
  const { item, quantity, options, note } = addition;
  const guest = party.value?.guest;
  if (!guest) return;
  const had = [...ordered.value, ...(cart.value?.lines ?? []).map(({ itemId }) => itemId)];
  if (item.oncePerTable && had.includes(item.id)) return showToast(words.value.menu.oncePerTable);
  const id = `new-${++provisional}`;
  const shown = provisionalLine({ ...addition, id, addedBy: guest, now: Date.now() });
  edits.value = { ...edits.value, added: [...edits.value.added, shown] };
  const done = () =>
    (edits.value = { ...edits.value, added: edits.value.added.filter((one) => one.id !== id) });
  const body = { itemId: item.id, quantity, options: [...options], ...(note ? { note } : {}) };
  const { problem, grown } = await inTurn(async () => {
    const before = confirmedCart();
    const problem = await writeLine.add(body, done);
    const now = confirmedCart();
    return { problem, grown: now && grownLine(before, now, item.id) };
  });
  if (problem) return tell(problem);
  showToast(words.value.menu.added(item.name), {
    action: grown ? { label: words.value.menu.undo, run: () => takeBack(grown, quantity) } : undefined,
    // What has been ordered since, or taken out by somebody else, cannot be taken back any more.
    while: () => !grown || !cart.value || cart.value.lines.some(({ id }) => id === grown),
  });
}

/** Without a word and without showing it beforehand. */
export function addLine(body: AddCartLine): Promise<ApiProblem | null> {
  return inTurn(() => writeLine.add(body, () => undefined));
}

/** A line as its page has it now. */
export function changeWholeLine(lineId: string, body: ChangeCartLine): Promise<ApiProblem | null> {
  return inTurn(() => writeLine.change(lineId, body, () => undefined));
}

/** Shows at once. Taps while one is under way go out together after it. */
export function editLine(lineId: string, edit: LineEdit): void {
  const { waiting } = edits.value;
  edits.value = {
    ...edits.value,
    waiting: withEntry(waiting, lineId, followedBy(waiting.get(lineId), edit)),
  };
  void inTurn(() => sendEdit(lineId));
}

async function sendEdit(lineId: string): Promise<void> {
  const { sent, waiting } = edits.value;
  const edit = waiting.get(lineId);
  if (!edit) return;
  const next = { sent: withEntry(sent, lineId, edit), waiting: withEntry(waiting, lineId, undefined) };
  edits.value = { ...edits.value, ...next };
  const done = () => (edits.value = { ...edits.value, sent: withEntry(edits.value.sent, lineId, undefined) });
  const problem = await send(lineId, edit, done);
  if (problem && !isNoNews(problem)) tell(problem);
}

function send(lineId: string, edit: LineEdit, done: () => void): Promise<ApiProblem | null> {
  if ('by' in edit) return writeLine.change(lineId, { quantityChange: edit.by }, done);
  if (edit.to === 0) return writeLine.remove(lineId, done);
  return writeLine.change(lineId, { quantity: edit.to }, done);
}

/** Somebody else took it out first, or down to the last one: what is there now shows, and that says it all. */
function isNoNews({ status, code }: ApiProblem): boolean {
  return status === 404 || code === 'quantity-out-of-range';
}

/** Not more than what was added: others may have tapped on it meanwhile. */
function takeBack(lineId: string, added: number): void {
  const line = cart.value?.lines.find((one) => one.id === lineId);
  if (line) editLine(lineId, line.quantity > added ? { by: -added } : { to: 0 });
}

/** Takes the line out, with a way back. */
export function removeLine(gone: CartLineView): void {
  const { quantity } = gone;
  editLine(gone.id, { to: 0 });
  showToast(words.value.cart.removed(gone.name), {
    action: { label: words.value.menu.undo, run: () => void putBack(gone, quantity) },
  });
}

async function putBack(gone: CartLineView, quantity: number): Promise<void> {
  const options = new Map<string, string[]>();
  for (const one of gone.options)
    options.set(one.groupId, [...(options.get(one.groupId) ?? []), one.optionId]);
  const problem = await addLine({
    itemId: gone.itemId,
    quantity,
    options: [...options].map(([groupId, optionIds]) => ({ groupId, optionIds })),
    ...(gone.note ? { note: gone.note } : {}),
  });
  if (problem) tell(problem);
}

function tell(problem: ApiProblem): void {
  showToast(problemText(problem), { tone: 'bad' });
}
