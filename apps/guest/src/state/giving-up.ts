import type { OrderView, PlaceOrder } from '@hiorder/contracts';
import { type Answer, type KeptRequest, pause, showToast, voidRequest } from '@hiorder/ui';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { api } from './api.ts';
import { loadCart } from './cart.ts';
import { beginSending, kept, placing, stopSending } from './order-on-its-way.ts';
import { cancelOrder, loadOrders, readOrder } from './orders.ts';

/** No line has this id, so the server refuses to order it, whatever the cart holds by then. */
const NO_LINE = 'none';

/**
 * The person does not want to wait. Whether it has arrived is looked for by its key, even when every answer was a no: a
 * browser sends a request whose line was cut again by itself, and tells only of the last attempt.
 */
export function giveUpOrder(): void {
  const request = kept.read();
  stopSending();
  if (request) void makeSure(request, { hidden: !request.mayHaveArrived });
  else placing.value = null;
}

/** The search goes on; its outcome is told wherever they are then. */
export function hideStopping(): void {
  const now = placing.value;
  if (now?.phase === 'stopping') placing.value = { ...now, hidden: true };
}

/** Until it is certain, nothing else is ordered: two orders would be one too many. */
export async function makeSure(request: KeptRequest, o: { hidden: boolean }): Promise<void> {
  const signal = beginSending();
  placing.value = { phase: 'stopping', next: null, hidden: o.hidden };
  const answer = await voidRequest<OrderView>({
    ...{ api, request, store: kept, pause, signal },
    harmless: { ...(request.body as PlaceOrder), lineIds: [NO_LINE] } satisfies PlaceOrder,
    onWaiting(waiting) {
      const now = placing.value;
      if (now?.phase === 'stopping') placing.value = { ...now, next: waiting?.until ?? null };
    },
  });
  if (signal.aborted) return;
  await conclude(answer);
  placing.value = null;
}

async function conclude(answer: Answer<OrderView> | null): Promise<void> {
  const text = words.value;
  if (answer?.ok) return takeBack(answer.value.id);
  void loadCart();
  if (answer === null || answer.problem.status < 500) return showToast(text.placing.notOrdered);
  void loadOrders();
  showToast(text.pay.unknownText, { tone: 'bad' });
}

/** It had arrived. Nobody has paid it, as a rule, and then it is cancelled; else they have it. */
async function takeBack(id: string): Promise<void> {
  const order = await readOrder(id);
  if ('id' in order && order.status === 'awaiting-payment' && (await cancelOrder(id)) === null) {
    return showToast(words.value.placing.notOrdered);
  }
  const now = await readOrder(id);
  if ('id' in now && now.number !== null) return go(`/pay/done/${id}`);
  void loadCart();
  void loadOrders();
}
