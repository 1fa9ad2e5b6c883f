import type { Wire } from '@hiorder/testing';
import { fixedClock, newId, TechnicalError, type CloudEvent, type NewEvent } from '@hiorder/kernel';
import { confirmPayment } from '../../application/confirm-payment.ts';
import { defaultTiming, type PaymentDependencies } from '../../application/dependencies.ts';
import { createPatience } from '../../application/patience.ts';
import { onBillPaymentOverpaid } from '../../application/policies/on-bill-payment-overpaid.ts';
import { onOrderCancelled } from '../../application/policies/on-order-cancelled.ts';
import { onOrderExpired } from '../../application/policies/on-order-expired.ts';
import { onOrderPaymentUnusable } from '../../application/policies/on-order-payment-unusable.ts';
import { onOrderSubmitted } from '../../application/policies/on-order-submitted.ts';
import { pursueRefund } from '../../application/pursue-refund.ts';
import { pursueRefunds } from '../../application/pursue-refunds.ts';
import { reconcileIntents } from '../../application/reconcile-intents.ts';
import { requestRefund } from '../../application/refund-payment.ts';
import { cancelled, expired, shareOverpaid, submitted, unusable } from '../ordering-events.ts';
import { memoryBooks } from './memory-books.ts';
import { Crash, simulatedProvider, type Mishap } from './simulated-provider.ts';

export const AMOUNT = 12_000;
const quiet = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };

/** Ordering, as far as payment can tell. */
interface Order {
  readonly id: string;
  state: 'awaiting' | 'placed' | 'closed';
  paymentId: string | null;
}

interface Approval {
  readonly orderId: string;
  readonly paymentId: string;
  readonly amount: number;
}

export type Step =
  | { readonly do: 'pay'; readonly order: number; readonly consent: 'new' | 'same'; readonly times: number }
  | { readonly do: 'expire' | 'cancel'; readonly order: number }
  | { readonly do: 'refund' | 'owe' | 'give-back-there'; readonly order: number; readonly amount: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'work' | 'deliver' | 'settle' };

/** What chance decides, one after another. */
export interface Chances {
  readonly mishaps: readonly Mishap[];
  /** The process dies at this transaction. */
  readonly crashes: readonly boolean[];
  /** Whoever waits for this confirmation is told that it takes too long, and it goes on by itself. */
  readonly impatience: readonly boolean[];
}

/** The real use cases between an ordering, a provider and a clock that are all simulated. */
export function world(orderCount: number, chances: Chances) {
  const clock = fixedClock('2026-03-01T03:00:00Z');
  const tape = [...chances.mishaps];
  const deaths = [...chances.crashes];
  const impatience = [...chances.impatience];
  const goingOn: Promise<unknown>[] = [];
  const provider = simulatedProvider({
    now: () => clock.now().getTime(),
    mishap: () => tape.shift() ?? 'none',
  });
  const books = memoryBooks(() => {
    if (deaths.shift() === true) throw new Crash();
  });
  const deps: PaymentDependencies = {
    ...{
      unitOfWork: books.unitOfWork,
      payments: books.payments,
      work: books.work,
      provider,
      clock,
      log: quiet,
    },
    timing: defaultTiming,
    patience: createPatience(defaultTiming.patience),
    pause: async (ms) => clock.advance(ms),
    isProviderLeftAlone: () => false,
    waitFor: async (work) => {
      if (impatience.shift() !== true) return work;
      goingOn.push(survive(work));
      return undefined;
    },
  };
  const orders: Order[] = Array.from({ length: orderCount }, (_, index) => ({
    id: `order-${index}`,
    state: 'awaiting',
    paymentId: null,
  }));
  const keys = new Map<string, string>();
  const ids = new WeakMap<NewEvent, string>();
  /** The same at every delivery. */
  const idOf = (event: NewEvent): string => {
    const id = ids.get(event) ?? newId();
    ids.set(event, id);
    return id;
  };
  const toPayment: NewEvent[] = orders.map((order) => submitted(order.id, AMOUNT));
  let heard = 0;

  /** A crash of the process in the middle is part of the game; anything else is a fault of the code. */
  const survive = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  };

  function hearOfApproval({ orderId, paymentId, amount }: Approval): void {
    const order = orders.find((one) => one.id === orderId)!;
    if (order.paymentId === paymentId && order.state === 'placed') return;
    if (order.state === 'awaiting' && amount === AMOUNT) Object.assign(order, { state: 'placed', paymentId });
    else if (order.paymentId !== paymentId) toPayment.push(unusable(orderId, paymentId));
  }

  async function tellPayment(event: NewEvent): Promise<void> {
    const type = event.definition.type.split('.')[2];
    const cloud = { id: idOf(event), data: event.data } as CloudEvent<Wire>;
    const policies = {
      'bill-payment-overpaid': onBillPaymentOverpaid,
      'order-submitted': onOrderSubmitted,
      'order-expired': onOrderExpired,
      'order-cancelled': onOrderCancelled,
      'order-payment-unusable': onOrderPaymentUnusable,
    } as const;
    const policy = policies[type as keyof typeof policies];
    await survive(
      deps.unitOfWork
        .transaction((tx) => policy(deps, cloud, tx))
        .catch((error: unknown) => {
          if (!(error instanceof TechnicalError && error.retryable)) throw error;
          if (!toPayment.includes(event)) toPayment.push(event);
        }),
    );
  }

  async function deliver(): Promise<void> {
    for (; heard < books.events().length; heard += 1) {
      const event = books.events()[heard]!;
      if (event.definition.type.includes('payment-approved')) hearOfApproval(event.data as never);
    }
    // Twice: a second delivery must have no effect even without the inbox.
    for (const event of toPayment.splice(0))
      for (let times = 0; times < 2; times += 1) await tellPayment(event);
  }

  async function pay(order: Order, consent: 'new' | 'same'): Promise<void> {
    if (order.state !== 'awaiting') return;
    if (consent === 'new' || !keys.has(order.id)) keys.set(order.id, provider.agree(order.id, AMOUNT));
    const paymentKey = keys.get(order.id)!;
    const call = { orderId: order.id, storeId: 'store-1', paymentKey, amount: AMOUNT, currency: 'KRW' };
    const result = await confirmPayment(deps, call);
    if (result.ok) hearOfApproval({ orderId: order.id, paymentId: result.value.id, amount: AMOUNT });
  }

  /** Also of what nobody here knows of yet. */
  async function giveBackThere(order: Order, amount: number): Promise<void> {
    await Promise.all(goingOn);
    for (const { paymentKey, orderId } of provider.consents.values())
      if (orderId === order.id) provider.giveBackThere(paymentKey, amount);
  }

  async function refund(order: Order, amount: number): Promise<void> {
    if (order.paymentId === null) return;
    const { paymentId } = order;
    const refundId = newId();
    const call = { paymentId, storeId: 'store-1', refundId, amount, reason: '변심' };
    const asked = await deps.unitOfWork.transaction((tx) => requestRefund(deps, tx, call));
    if (asked.ok) await pursueRefund(deps, { paymentId, refundId, lease: asked.value.lease });
  }

  function close(order: Order, how: 'expire' | 'cancel'): void {
    if (order.state === 'closed' || (how === 'expire' && order.state === 'placed')) return;
    toPayment.push(how === 'expire' ? expired(order.id) : cancelled(order.id, order.paymentId));
    order.state = 'closed';
  }

  async function work(): Promise<void> {
    await survive(reconcileIntents(deps));
    await survive(pursueRefunds(deps));
  }

  async function step(one: Step): Promise<void> {
    const order = orders['order' in one ? one.order % orders.length : 0]!;
    switch (one.do) {
      case 'pay':
        await Promise.all(Array.from({ length: one.times }, () => survive(pay(order, one.consent))));
        return;
      case 'refund':
        return survive(refund(order, one.amount));
      case 'owe':
        if (order.paymentId !== null) toPayment.push(shareOverpaid(order.id, order.paymentId, one.amount));
        return;
      case 'give-back-there':
        return giveBackThere(order, one.amount);
      case 'expire':
      case 'cancel':
        return close(order, one.do);
      case 'wait':
        clock.advance(one.ms);
        return;
      case 'work':
        return work();
      case 'deliver':
        return deliver();
      case 'settle':
        return provider.settle();
    }
  }

  /** Nothing goes wrong any more; everything that is on its way arrives. */
  async function heal(): Promise<void> {
    tape.length = 0;
    deaths.length = 0;
    await Promise.all(goingOn);
    // What the provider says may be held back for a day, of one refund after the other.
    const waits = [
      ...Array(6).fill(65_000),
      ...Array(6).fill(61 * 60_000),
      ...Array(48).fill(25 * 60 * 60_000),
    ];
    for (const [round, ms] of waits.entries()) {
      const pending = books.stored().some(({ payment }) => payment.state === 'refunding');
      if (round >= 12 && !pending) return;
      provider.settle();
      clock.advance(ms);
      await work();
      await deliver();
    }
  }
  return { step, heal, orders, provider, books };
}
