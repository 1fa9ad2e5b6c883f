import type { TossPayment } from '../payment-object.ts';

export const SECRET_KEY = 'test_sk_practice';

/** Calls a sandbox as a store's server and as a guest's browser would. */
export function tossCaller(url: string, secretKey = SECRET_KEY) {
  const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`;
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const windowUrl = (order: { orderId: string; amount: number; orderName?: string }): string => {
    const query = new URLSearchParams({
      orderId: order.orderId,
      amount: String(order.amount),
      currency: 'KRW',
      orderName: order.orderName ?? '달빛 부대찌개',
      successUrl: 'http://localhost/pay/success',
      failUrl: 'http://localhost/pay/fail',
    });
    return `${url}/sandbox/checkout?${query.toString()}`;
  };
  /** Chooses in the payment window; where the browser is sent back to. */
  const choose = (action: string, order: { orderId: string; amount: number }) => send({ action }, order);
  const send = async (form: Record<string, string>, order: { orderId: string; amount: number }) => {
    const answer = await fetch(windowUrl(order), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
    });
    const location = answer.headers.get('location');
    return { status: answer.status, back: location === null ? null : new URL(location) };
  };
  return {
    call,
    windowUrl,
    choose,
    send,
    async agree(orderId: string, amount = 12000, action = 'approve'): Promise<string> {
      const { back } = await choose(action, { orderId, amount });
      const paymentKey = back?.searchParams.get('paymentKey');
      if (!paymentKey) throw new Error(`no payment key: ${back?.href}`);
      return paymentKey;
    },
    confirm: (paymentKey: string, orderId: string, amount = 12000, key?: string) =>
      call(
        'POST',
        '/v1/payments/confirm',
        { paymentKey, orderId, amount },
        key === undefined ? {} : { 'idempotency-key': key },
      ),
    faults: (faults: unknown) => call('PUT', '/__faults', faults),
    payments: async (): Promise<TossPayment[]> => (await call('GET', '/__payments')).body.payments,
  };
}
