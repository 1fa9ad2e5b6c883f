import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { counterPayment } from '../domain/bill/new-bill-payment.ts';
import { takeAtCounter as takeAtCounterOf } from '../domain/order/counter-payment.ts';
import type { OrderCommand } from '../domain/order/order.commands.ts';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import { billOfLocked, saveBill } from './bill/table-bill.ts';
import { actorOf, maySee, type GuestCaller, type StaffCaller } from './caller.ts';
import { changeOrder } from './change-order.ts';
import type { NotFound } from './refusals.ts';
import { drawNumber, type SettlePorts } from './settle-payment.ts';
import { storeOf } from './store-of.ts';
import type { Ports } from './ports/ports.ts';

type Changed = Promise<Result<Order, OrderRejection | NotFound>>;
type CounterPorts = SettlePorts & Pick<Ports, 'newId'>;

/** A guest pays this order at the counter instead, for which it is kept as long again. */
export const payAtCounter =
  (ports: CounterPorts & { readonly orderExpirySeconds: number }) =>
  (tx: Transaction, caller: GuestCaller, { orderId }: { orderId: string }): Changed =>
    changeOrder(ports, tx, {
      ...{ orderId, by: actorOf(caller), visible: (order: Order) => maySee(caller, order) },
      command: async (order): Promise<OrderCommand> => {
        const at = ports.clock.now();
        const { policy } = await storeOf(ports, order.storeId, tx);
        const expiresAt = new Date(at.getTime() + ports.orderExpirySeconds * 1_000);
        return { kind: 'ask-for-counter', isAllowed: policy.counterPayment, expiresAt, at };
      },
    });

/** Staff have taken the money: the order goes to the kitchen, and its money stands on the table's bill as taken by them. */
export const takeAtCounter =
  (ports: CounterPorts) =>
  async (tx: Transaction, caller: StaffCaller, { orderId }: { orderId: string }): Changed => {
    const by = actorOf(caller);
    const known = await ports.orders.find(orderId, tx);
    if (!known || !maySee(caller, known)) return err({ code: 'not-found', what: 'order' });
    // The session's lock comes first, as everywhere: its bill changes with the order.
    const session = await ports.sessions.lock(tx, known.tableSessionId);
    const placed = await changeOrder(ports, tx, {
      ...{ orderId, by },
      command: async (order): Promise<OrderCommand> => {
        const at = ports.clock.now();
        // A number that is drawn for nothing would leave a gap: what is refused is refused without one.
        const places = takeAtCounterOf(order, { kind: 'take-at-counter', number: NO_NUMBER, at }).ok;
        const number = places ? await drawNumber(ports, tx, { order, at }) : NO_NUMBER;
        return { kind: 'take-at-counter', number, at };
      },
    });
    if (!placed.ok || !session) return placed;
    const { id, currency, total, lines, orderedBy: guestId } = placed.value;
    const lineIds = lines.map((line) => line.id);
    const taken = counterPayment(
      {
        ...{ id: ports.newId(), session, currency, guestId, at: ports.clock.now() },
        ...{ share: { kind: 'lines', lineIds }, priced: { amount: total, lineIds } },
      },
      by,
    );
    const bill = await billOfLocked(ports, tx, session);
    await saveBill(ports, tx, { bill, changed: [taken], by });
    return ok((await ports.orders.find(id, tx)) ?? placed.value);
  };

const NO_NUMBER = { number: 0, businessDay: '' };
