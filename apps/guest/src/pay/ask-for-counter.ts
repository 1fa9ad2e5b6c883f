import type { OrderView } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui';
import { signal } from '@preact/signals';

const EVERY_MS = 1_000;
/** The server waits no longer than a minute for a confirmation that is on its way. */
const TRIES = 75;

export interface CounterAsking {
  ask(): Promise<Answer<OrderView>>;
  pause(ms: number): Promise<void>;
  /** What is being confirmed with the provider is left alone meanwhile, … */
  suspend(): void;
  /** … asked again when the counter is refused, … */
  goOn(): void;
  /** … and forgotten when it is not. */
  forget(): void;
}

/** The orders for which it is being asked, each by itself: their buttons are busy, on whichever page. */
export const askingForCounter = signal<ReadonlySet<string>>(new Set());

/** Undefined: for this order it is being asked already. */
export async function askForCounter(
  orderId: string,
  o: CounterAsking,
): Promise<Answer<OrderView> | undefined> {
  const before = askingForCounter.value;
  if (before.has(orderId)) return undefined;
  askingForCounter.value = new Set([...before, orderId]);
  try {
    return await untilCertain(o);
  } finally {
    askingForCounter.value = new Set([...askingForCounter.value].filter((id) => id !== orderId));
  }
}

/** A confirmation that was sent a moment ago is waited for: only its end says whether the money has moved. */
async function untilCertain(o: CounterAsking): Promise<Answer<OrderView>> {
  o.suspend();
  let answer = await o.ask();
  for (let left = TRIES; left > 0 && isUnderway(answer); left--) {
    await o.pause(EVERY_MS);
    answer = await o.ask();
  }
  if (answer.ok) o.forget();
  else o.goOn();
  return answer;
}

const isUnderway = (answer: Answer<OrderView>): boolean =>
  !answer.ok && answer.problem.code === 'payment-in-progress';
