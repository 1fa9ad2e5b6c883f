import { computed, effect, signal } from '@preact/signals';
import type { AddCartLine, CartView, ChangeCartLine, Violation } from '@hiorder/contracts';
import type { Answer, ApiProblem } from '@hiorder/ui';
import { type CartEdits, NO_EDITS, withEdits } from '../cart/cart-edits.ts';
import { problemsOf } from '../cart/line-problems.ts';
import { api } from './api.ts';

const confirmed = signal<CartView | null>(null);
export const edits = signal<CartEdits>(NO_EDITS);
/** What the last attempt to order was refused for; gone as soon as the cart changes. */
export const refused = signal<readonly Violation[]>([]);
export const cartFailed = signal(false);

/** The cart as this phone shows it: the server's, with what was just tapped. */
export const cart = computed(() => confirmed.value && withEdits(confirmed.value, edits.value));
export const cartProblems = computed(() => (cart.value ? problemsOf(cart.value, refused.value) : []));
const isSettled = () => edits.value.quantities.size === 0 && edits.value.added.length === 0;

/** When the server has heard every tap: an order is placed for what it has, not for what is on its way there. */
export function cartSettled(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSettled()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

export const confirmedCart = () => confirmed.value;

export function forgetCart(): void {
  confirmed.value = null;
  edits.value = NO_EDITS;
  refused.value = [];
}

export async function loadCart(): Promise<void> {
  const answer = await api.get<CartView>('/api/cart');
  if (answer.ok) take(answer.value);
  cartFailed.value = !answer.ok && confirmed.value === null;
}

/** Two answers may overtake each other: the newer version stays. */
function take(next: CartView): void {
  const now = confirmed.value;
  if (now && next.version < now.version) return;
  if (now && next.version > now.version) refused.value = [];
  confirmed.value = next;
}

/** A change's answer is the new cart, or part of it: then the whole is read. */
async function settled(answer: Answer<CartView>): Promise<ApiProblem | null> {
  if (!answer.ok) {
    // What we showed was wrong; the truth replaces it.
    void loadCart();
    return answer.problem;
  }
  if (Array.isArray((answer.value as CartView | undefined)?.lines)) take(answer.value);
  else await loadCart();
  return null;
}

export const line = {
  add: async (body: AddCartLine) => settled(await api.post<CartView>('/api/cart/lines', body)),
  change: async (id: string, body: ChangeCartLine) =>
    settled(await api.patch<CartView>(`/api/cart/lines/${id}`, body)),
  remove: async (id: string) => settled(await api.delete<CartView>(`/api/cart/lines/${id}`)),
};
