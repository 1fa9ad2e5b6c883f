// What is to be paid and where the window comes back to. Nothing of it is taken from the page's address but whose
// payment it is: amount, name and key are what the server answers to whoever may see them.

/** Ids that Toss takes, too. */
const ADDRESS = /^\/checkout\/(orders|bill)\/([A-Za-z0-9_=-]{6,64})$/;

const waiting = ({ status }) => status === 'awaiting-payment';

const KINDS = {
  orders: {
    path: (id) => `/api/orders/${id}`,
    back: '/pay',
    gone: (id) => `/pay/fail?orderId=${id}`,
    read: (order, id) =>
      order.id === id && waiting(order) ? { amount: order.payment.amount, window: order.payment } : undefined,
  },
  bill: {
    path: () => '/api/bill',
    back: '/bill',
    gone: () => '/bill',
    read(bill, id) {
      const share = bill.payments.find((one) => one.id === id && waiting(one));
      return share && { amount: share.amount, window: share.checkout };
    },
  },
};

/** Whose payment a page of this address is for, where that is asked, and where people go who do not pay here. */
export function placeOf(pathname) {
  const [, kind, id] = ADDRESS.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const { path, back, gone } = KINDS[kind];
  // Toss does not say whose window was given up.
  const fail = `${back}/fail?orderId=${id}`;
  return {
    ...{ kind, id, ask: path(id), gone: gone(id), success: `${back}/success`, fail },
    leave: `${fail}&code=PAY_PROCESS_CANCELED`,
  };
}

/** Undefined: it is paid, over, or to be paid elsewhere. */
export function payableOf({ kind, id }, answer) {
  const { amount, window } = KINDS[kind].read(answer, id) ?? {};
  if (!window?.clientKey || !window.checkoutUrl) return undefined;
  const name = new URL(window.checkoutUrl).searchParams.get('orderName') ?? '';
  return { amount, name, clientKey: window.clientKey, method: window.method };
}

/** Chosen before, a wallet is opened at once; cards, and what Toss has no name for, are chosen in its window. */
const WALLETS = { tosspay: 'TOSSPAY', kakaopay: 'KAKAOPAY' };

/**
 * https://docs.tosspayments.com/sdk/v2/js#paymentrequestpayment. The window takes this page's place, on every device:
 * what a browser may load here stays short, and whoever gives up comes back by `failUrl`.
 */
export const requestOf = (place, { amount, name, method }, origin) => ({
  method: 'CARD',
  ...(Object.hasOwn(WALLETS, method) && { card: { flowMode: 'DIRECT', easyPay: WALLETS[method] } }),
  amount: { currency: amount.currency, value: amount.amount },
  orderId: place.id,
  orderName: name,
  successUrl: origin + place.success,
  failUrl: origin + place.fail,
  windowTarget: 'self',
});
