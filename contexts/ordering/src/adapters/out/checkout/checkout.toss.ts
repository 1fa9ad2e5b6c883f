import type { Checkout } from '../../../application/ports/checkout.ts';

export interface CheckoutSettings {
  readonly provider: 'toss';
  /** Opens the provider's own window in the browser; public. */
  readonly clientKey: string;
  /** Where the sandbox shows its window on our origin; without one the app opens Toss's with the client key. */
  readonly sandboxPath?: string;
}

const BACK = { order: '/pay', bill: '/bill' } as const;

/** https://docs.tosspayments.com: the window is opened by the browser, so nothing is asked of the provider here. */
export const tossCheckout = ({ provider, clientKey, sandboxPath }: CheckoutSettings): Checkout => ({
  provider,
  page({ orderId, orderName, amount, currency, origin, back }) {
    if (sandboxPath === undefined) return { clientKey };
    const url = new URL(sandboxPath, origin);
    url.search = new URLSearchParams({
      ...{ orderId, amount: String(amount), currency, orderName },
      ...{ successUrl: `${origin}${BACK[back]}/success`, failUrl: `${origin}${BACK[back]}/fail` },
    }).toString();
    return { checkoutUrl: url.href, clientKey };
  },
});
