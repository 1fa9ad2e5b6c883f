import type { CheckoutSettings } from '@hiorder/ordering';
import type { PaymentOptions } from '@hiorder/payment';
import type { Wiring } from './wiring.ts';

const REAL_TOSS = 'https://api.tosspayments.com';
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:9';

/** Toss for real money, or the sandbox, which speaks the same wire format. */
export function providerOf(
  w: Pick<Wiring, 'settings' | 'secrets' | 'sandboxUrl'>,
): PaymentOptions['provider'] {
  const { toss } = w.settings;
  const clientKey = clientKeyOf(w);
  if (toss?.secretKey !== undefined)
    return { kind: 'toss', secretKey: toss.secretKey, clientKey, apiUrl: toss.apiUrl ?? REAL_TOSS };
  const { paymentSecretKey: secretKey } = w.secrets;
  return { kind: 'toss', secretKey, clientKey, apiUrl: w.sandboxUrl ?? NOWHERE };
}

/** What a guest's browser is told to pay with. */
export function checkoutOf(w: Pick<Wiring, 'settings' | 'secrets' | 'sandboxUrl'>): CheckoutSettings {
  const ours = w.sandboxUrl === undefined ? {} : { sandboxPath: '/sandbox/checkout' };
  return { provider: 'toss', clientKey: clientKeyOf(w), ...ours };
}

const clientKeyOf = ({ settings, secrets }: Pick<Wiring, 'settings' | 'secrets'>): string =>
  settings.toss ? (settings.toss.clientKey ?? '') : secrets.paymentClientKey;
