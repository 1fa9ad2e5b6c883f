import { batch } from '@preact/signals';
import type { AddCartLine, CartView, ChangeCartLine } from '@hiorder/contracts';
import { type Answer, type ApiProblem, newIdempotencyKey, pause, retryDelay } from '@hiorder/ui';
import { api } from './api.ts';
import { holdCart, readCart, releaseCart } from './cart.ts';

/** So often a change is sent before we give up and show the truth. */
const ATTEMPTS = 3;
const TIMEOUT_MS = 8_000;

let turn: Promise<unknown> = Promise.resolve();

/** One change after the other: each answer is then the whole truth about all that was tapped before it. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

/** `done` is called in the moment in which the new cart shows. */
type Done = () => void;

export const writeLine = {
  add: (body: AddCartLine, done: Done) => write({ method: 'POST', path: '/api/cart/lines', body }, done),
  change: (id: string, body: ChangeCartLine, done: Done) =>
    write({ method: 'PATCH', path: pathOf(id), body }, done),
  remove: (id: string, done: Done) => write({ method: 'DELETE', path: pathOf(id) }, done),
};

const pathOf = (lineId: string) => `/api/cart/lines/${lineId}`;

interface Write {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: AddCartLine | ChangeCartLine;
}

async function write(change: Write, done: Done): Promise<ApiProblem | null> {
  holdCart();
  const answer = await sendPatiently(change);
  // After a refusal what we showed was wrong; the truth replaces it.
  const now = answer.ok && isCart(answer.value) ? answer.value : await readCart();
  batch(() => {
    done();
    releaseCart(now);
  });
  return answer.ok ? null : answer.problem;
}

/** Always with the same key: what was heard and not answered counts once. */
async function sendPatiently(change: Write): Promise<Answer<CartView | undefined>> {
  const idempotencyKey = newIdempotencyKey();
  for (let attempt = 0; ; attempt++) {
    const answer = await api.send<CartView | undefined>({ ...change, idempotencyKey, timeoutMs: TIMEOUT_MS });
    const delay = answer.ok ? null : retryDelay(answer.problem, attempt, Math.random());
    if (answer.ok || delay === null || attempt + 1 >= ATTEMPTS) return answer;
    await pause(delay);
  }
}

const isCart = (value: CartView | undefined): value is CartView => Array.isArray(value?.lines);
