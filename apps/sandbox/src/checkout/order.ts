/** What the store asks the guest to pay, read from the window's address. */
export interface CheckoutOrder {
  readonly orderId: string;
  readonly orderName: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string | undefined;
  readonly successUrl: URL;
  readonly failUrl: URL;
}

export type CheckoutRefusal =
  | 'order-id-invalid'
  | 'amount-invalid'
  | 'currency-invalid'
  | 'name-invalid'
  | 'return-address-foreign';

/** The window opens for order ids that Toss would take, too. */
const ORDER_ID = /^[A-Za-z0-9_=-]{6,64}$/;
const AMOUNT = /^[1-9][0-9]{0,11}$/;
const CURRENCY = /^[A-Z]{3}$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export function readCheckout(
  query: Readonly<Record<string, unknown>>,
  ownHost: string,
): CheckoutOrder | CheckoutRefusal {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  if (!ORDER_ID.test(text('orderId'))) return 'order-id-invalid';
  if (!AMOUNT.test(text('amount'))) return 'amount-invalid';
  const currency = text('currency') || 'KRW';
  if (!CURRENCY.test(currency)) return 'currency-invalid';
  const orderName = text('orderName').trim();
  if (orderName === '' || orderName.length > 100) return 'name-invalid';
  const successUrl = returnAddress(text('successUrl'), ownHost);
  const failUrl = returnAddress(text('failUrl'), ownHost);
  if (successUrl === undefined || failUrl === undefined) return 'return-address-foreign';
  return {
    orderId: text('orderId'),
    orderName,
    amount: Number(text('amount')),
    currency,
    method: text('method') || undefined,
    successUrl,
    failUrl,
  };
}

/** Only back to where the guest came from: the window must not become an open redirect. */
function returnAddress(address: string, ownHost: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  const here = `${url.protocol}//${ownHost}`;
  if (!URL.canParse(here)) return undefined;
  const own = new URL(here);
  // On one machine the shop and the window may be servers of their own.
  const onOneMachine = LOOPBACK.has(own.hostname) && LOOPBACK.has(url.hostname);
  return url.host === own.host || onOneMachine ? url : undefined;
}

/** `url` with the provider's parameters; what the store put in its address stays. */
export function withParameters(url: URL, parameters: Readonly<Record<string, string>>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return target.href;
}
