import type { Log, UnitOfWork } from '@hiorder/kernel';
import { addToCart } from './add-to-cart.ts';
import { confirmBillPayment } from './bill/confirm-bill-payment.ts';
import { cancelBillPayment, expireBillPayments } from './bill/end-bill-payments.ts';
import { payBill } from './bill/pay-bill.ts';
import { takeBillPayment } from './bill/take-bill-payment.ts';
import { backOnSale } from './back-on-sale.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeCartLine } from './change-cart-line.ts';
import { changePolicy } from './change-policy.ts';
import { closeTable } from './close-table.ts';
import { easeOrdering } from './ease-ordering.ts';
import { endPauses } from './end-pauses.ts';
import { endSoldOutTimes } from './end-sold-out-times.ts';
import { expireUnpaidOrders } from './expire-unpaid-orders.ts';
import { joinTableSession } from './join-table-session.ts';
import { moveTable } from './move-table.ts';
import { pauseOrdering } from './pause-ordering.ts';
import { payAtCounter, takeAtCounter } from './pay-at-counter.ts';
import { payOrder } from './pay-order.ts';
import { placeOrder } from './place-order.ts';
import { placeStaffOrder } from './place-staff-order.ts';
import type { Checkout } from './ports/checkout.ts';
import type { Payments } from './ports/payments.ts';
import type { PlacingDesk } from './ports/placing-desk.ts';
import type { Ports } from './ports/ports.ts';
import { getBill, getTableBill, showBillPayment } from './queries/get-bill.ts';
import { getCart, showCart } from './queries/get-cart.ts';
import { getOrder } from './queries/get-order.ts';
import { getPolicy } from './queries/get-policy.ts';
import { getStock } from './queries/get-stock.ts';
import { getTableSession } from './queries/get-table-session.ts';
import { listCounterOrders } from './queries/list-counter-orders.ts';
import { listOrders } from './queries/list-orders.ts';
import { listVisits } from './queries/list-visits.ts';
import { getReceipt } from './queries/get-receipt.ts';
import { linkReceipt } from './link-receipt.ts';
import { listStoreOrders } from './queries/list-store-orders.ts';
import { showOrder } from './queries/show-order.ts';
import { removeCartLine } from './remove-cart-line.ts';
import { resumeOrdering } from './resume-ordering.ts';
import { sellOut } from './sell-out.ts';
import { setStock } from './set-stock.ts';

export interface AppPorts extends Ports {
  readonly unit: UnitOfWork;
  readonly log: Log;
  readonly desk: PlacingDesk;
  readonly payments: Payments;
  readonly checkout: Checkout;
  readonly orderExpirySeconds: number;
}

export type OrderingApp = ReturnType<typeof orderingApp>;

/** The table of contents: everything that can be asked of ordering. */
export const orderingApp = (ports: AppPorts) => ({
  clock: ports.clock,
  checkout: ports.checkout,

  joinTableSession: joinTableSession(ports),
  closeTable: closeTable(ports),
  moveTable: moveTable(ports),

  addToCart: addToCart(ports),
  changeCartLine: changeCartLine(ports),
  removeCartLine: removeCartLine(ports),

  placeOrder: placeOrder(ports),
  placeStaffOrder: placeStaffOrder(ports),
  payOrder: payOrder(ports),
  cancelOrder: cancelOrder(ports),
  payAtCounter: payAtCounter(ports),
  takeAtCounter: takeAtCounter(ports),
  listCounterOrders: listCounterOrders(ports),

  payBill: payBill(ports),
  confirmBillPayment: confirmBillPayment(ports),
  cancelBillPayment: cancelBillPayment(ports),
  takeBillPayment: takeBillPayment(ports),

  setStock: setStock(ports),
  sellOut: sellOut(ports),
  backOnSale: backOnSale(ports),

  changePolicy: changePolicy(ports),
  pauseOrdering: pauseOrdering(ports),
  resumeOrdering: resumeOrdering(ports),
  ...easeOrdering(ports),

  getCart: getCart(ports),
  showCart: showCart(ports),
  getTableSession: getTableSession(ports),
  listOrders: listOrders(ports),
  listStoreOrders: listStoreOrders(ports),
  listVisits: listVisits(ports),
  getOrder: getOrder(ports),
  linkReceipt: linkReceipt(ports),
  getReceipt: getReceipt(ports),
  showOrder: showOrder(ports),
  getBill: getBill(ports),
  getTableBill: getTableBill(ports),
  showBillPayment: showBillPayment(ports),
  getStock: getStock(ports),
  getPolicy: getPolicy(ports),

  /** What happens by itself when its time has come. */
  expireUnpaidOrders: expireUnpaidOrders(ports),
  expireBillPayments: expireBillPayments(ports),
  endSoldOutTimes: endSoldOutTimes(ports),
  endPauses: endPauses(ports),
});
