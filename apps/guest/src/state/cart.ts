import { computed, effect, signal } from '@preact/signals';
import type { CartView, Violation } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui';
import { type CartEdits, isSettled, NO_EDITS, withEdits } from '../cart/cart-edits.ts';
import { problemsOf } from '../cart/line-problems.ts';
import { api } from './api.ts';
import { untilRead } from './until-read.ts';

const confirmed = signal<CartView | null>(null);
export const edits = signal<CartEdits>(NO_EDITS);
/** What the last attempt to order was refused for; gone as soon as the cart changes. */
export const refused = signal<readonly Violation[]>([]);
export const cartFailed = signal(false);

/** The cart as this phone shows it: the server's, with what was just tapped. */
export const cart = computed(() => confirmed.value && withEdits(confirmed.value, edits.value));
export const cartProblems = computed(() => (cart.value ? problemsOf(cart.value, refused.value) : []));

/** When the server has heard every tap: an order is placed for what it has, not for what is on its way there. */
export function cartSettled(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSettled(edits.value)) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** While a change of ours is on its way, nobody can tell whether a cart read meanwhile has it in already. */
let held: { later: CartView | null } | null = null;

export const confirmedCart = () => confirmed.value;

export function forgetCart(): void {
  confirmed.value = null;
  held = null;
  edits.value = NO_EDITS;
  refused.value = [];
}

/** As it is at the server now; null when it cannot be had. */
export async function readCart(): Promise<CartView | null> {
  const answer = await askForCart();
  return answer.ok ? answer.value : null;
}

async function askForCart(): Promise<Answer<CartView>> {
  const answer = await api.get<CartView>('/api/cart');
  cartFailed.value = !answer.ok && confirmed.value === null;
  return answer;
}

export const loadCart = untilRead(async () => {
  const answer = await askForCart();
  if (!answer.ok) return answer.problem;
  takeCart(answer.value);
  return null;
});

export function holdCart(): void {
  held = { later: null };
}

export function releaseCart(now: CartView | null): void {
  const later = held?.later ?? null;
  held = null;
  for (const one of [now, later]) if (one) takeCart(one);
}

/** Two answers may overtake each other: the newer version stays. */
function takeCart(next: CartView): void {
  const now = confirmed.value;
  if (held && now) {
    if (next.version > (held.later?.version ?? -1)) held.later = next;
    return;
  }
  if (now && next.version < now.version) return;
  if (now && next.version > now.version) refused.value = [];
  confirmed.value = next;
}
