import type { Checkout } from '../../../application/ports/checkout.ts';

export interface CheckoutSettings {
  readonly provider: 'toss';
  /** Opens the provider's own window in the browser; public. */
  readonly clientKey: string;
  /** Where the sandbox shows its window on our origin; without one a page of ours opens Toss's. */
  readonly sandboxPath?: string;
}

type Paid = Parameters<Checkout['page']>[0];

/** Where each of them comes back to, and the page that opens Toss's window for it: see the gateway. */
const PATHS = {
  order: { back: '/pay', page: '/checkout/orders' },
  bill: { back: '/bill', page: '/checkout/bill' },
} as const;

/** https://docs.tosspayments.com: the window is opened by the browser, so nothing is asked of the provider here. */
export const tossCheckout = ({ provider, clientKey, sandboxPath }: CheckoutSettings): Checkout => ({
  provider,
  page: (paid) => ({
    checkoutUrl: sandboxPath === undefined ? ourPage(paid) : sandboxWindow(sandboxPath, paid),
    clientKey,
  }),
});

/** What is to be paid the page asks for itself; only how it is called stands nowhere else. */
function ourPage({ orderId, orderName, origin, back }: Paid): string {
  const url = new URL(`${PATHS[back].page}/${encodeURIComponent(orderId)}`, origin);
  url.search = new URLSearchParams({ orderName }).toString();
  return url.href;
}

function sandboxWindow(path: string, paid: Paid): string {
  const { orderId, orderName, amount, currency, method, origin, back } = paid;
  const url = new URL(path, origin);
  const returns = `${origin}${PATHS[back].back}`;
  url.search = new URLSearchParams({
    ...{ orderId, amount: String(amount), currency, orderName },
    ...(method !== undefined && { method }),
    ...{ successUrl: `${returns}/success`, failUrl: `${returns}/fail` },
  }).toString();
  return url.href;
}
