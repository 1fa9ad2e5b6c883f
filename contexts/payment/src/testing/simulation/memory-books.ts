import type { NewEvent, Trace, Transaction, UnitOfWork } from '@hiorder/kernel';
import type { Payments, Stored } from '../../application/ports/payments.ts';
import type { Lease, Work } from '../../application/ports/work.ts';
import type { Payable } from '../../domain/payable/payable.ts';
import { isCharged, isOpen } from '../../domain/payment/payment.ts';

interface Waiting {
  readonly token: string | undefined;
  readonly until: number;
  readonly tries: number;
  readonly refusals: number;
  readonly unheardAt: Date | null;
  readonly next: number;
}
interface Books {
  readonly payables: Map<string, Payable>;
  readonly payments: Map<string, Stored>;
  readonly waiting: Map<string, Waiting>;
  readonly events: NewEvent[];
}

export interface MemoryBooks {
  readonly unitOfWork: UnitOfWork;
  readonly payments: Payments;
  readonly work: Work;
  readonly stored: () => readonly Stored[];
  readonly events: () => readonly NewEvent[];
}

const trace: Trace = { correlationId: 'c', causationId: 'c', traceparent: '00-0-0-01' };
const FREE: Waiting = { token: undefined, until: 0, tries: 0, refusals: 0, unheardAt: null, next: 0 };

/** The books in memory: one transaction after another, undone when it fails. `afterCommit` may throw, as a crash does. */
export function memoryBooks(afterCommit: () => void): MemoryBooks {
  let books: Books = { payables: new Map(), payments: new Map(), waiting: new Map(), events: [] };
  let queue: Promise<unknown> = Promise.resolve();
  let tokens = 0;
  const waitingOf = (key: string): Waiting => books.waiting.get(key) ?? FREE;

  const unitOfWork: UnitOfWork = {
    transaction(work) {
      const run = queue.then(async () => {
        const before = books;
        books = {
          payables: new Map(before.payables),
          payments: new Map(before.payments),
          waiting: new Map(before.waiting),
          events: [...before.events],
        };
        try {
          return await work({} as Transaction);
        } catch (error) {
          books = before;
          throw error;
        }
      });
      queue = run.catch(() => undefined);
      return run.then((result) => {
        afterCommit();
        return result;
      });
    },
  };

  const payments: Payments = {
    lockPayable: async (_tx, orderId) => books.payables.get(orderId),
    async addPayable(_tx, payable) {
      if (!books.payables.has(payable.orderId)) books.payables.set(payable.orderId, payable);
    },
    async closePayable(_tx, orderId, why) {
      const payable = books.payables.get(orderId);
      if (payable?.closed === null) books.payables.set(orderId, { ...payable, closed: why });
    },
    ofOrder: async (_tx, orderId) =>
      [...books.payments.values()].filter(({ payment }) => payment.orderId === orderId),
    byId: async (_tx, id) => books.payments.get(id),
    orderOf: async (_tx, id) => books.payments.get(id)?.payment.orderId,
    async add(_tx, stored) {
      const all = [...books.payments.values()].map(({ payment }) => payment);
      if (all.some(({ paymentKey }) => paymentKey === stored.payment.paymentKey)) return false;
      const open = all.some((payment) => payment.orderId === stored.payment.orderId && isOpen(payment));
      if (open) throw new Error('two open payments of one order');
      books.payments.set(stored.payment.id, stored);
      return true;
    },
    async save(_tx, stored, events) {
      books.payments.set(stored.payment.id, stored);
      books.events.push(...events);
    },
  };

  const work: Work = {
    async take(_tx, { kind, id, now, until }) {
      const waiting = waitingOf(`${kind}:${id}`);
      if (waiting.token !== undefined && waiting.until > now.getTime()) return undefined;
      const token = `lease-${(tokens += 1)}`;
      const unheardAt = waiting.token === undefined ? waiting.unheardAt : new Date(waiting.until);
      books.waiting.set(`${kind}:${id}`, { ...waiting, token, until: until.getTime(), unheardAt });
      return { token, tries: waiting.tries, refusals: waiting.refusals, unheardAt } satisfies Lease;
    },
    // Not renewed: here leases end while their holders are still asking, too.
    holding: (_work, run) => run(),
    async release(_tx, { kind, id, lease, next, refused, unheardAt = lease.unheardAt }) {
      const waiting = waitingOf(`${kind}:${id}`);
      if (waiting.token !== lease.token) return;
      const { tries, refusals } = waiting;
      const counted = { tries: tries + 1, refusals: refusals + (refused === true ? 1 : 0), unheardAt };
      books.waiting.set(`${kind}:${id}`, { token: undefined, until: 0, next: next.getTime(), ...counted });
    },
    async due(kind, now, limit) {
      const ready = (id: string): boolean => {
        const { token, until, next } = waitingOf(`${kind}:${id}`);
        return next <= now.getTime() && (token === undefined || until <= now.getTime());
      };
      const candidates = [...books.payments.values()].flatMap(({ payment }) => {
        if (kind === 'payment') return isOpen(payment) ? [{ id: payment.id, paymentId: payment.id }] : [];
        const pending = isCharged(payment)
          ? payment.refunds.find((one) => one.state === 'pending')
          : undefined;
        return pending === undefined ? [] : [{ id: pending.id, paymentId: payment.id }];
      });
      return candidates
        .filter(({ id }) => ready(id))
        .slice(0, limit)
        .map((one) => ({ ...one, trace }));
    },
  };
  return {
    ...{ unitOfWork, payments, work },
    stored: () => [...books.payments.values()],
    events: () => books.events,
  };
}
