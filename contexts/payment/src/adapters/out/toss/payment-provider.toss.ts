import { tossDeclineReason } from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import type { PaymentProvider } from '../../../application/ports/payment-provider.ts';
import { cancelResult, confirmResult, findResult, mismatch } from './toss-answers.ts';
import { callToss, type TossAnswer, type TossSettings } from './toss-call.ts';

/** Nobody stands and waits for this: a guest is told something much sooner. Toss asks for 30 s and more. */
const CONFIRM_MS = 30_000;
const FIND_MS = 3_000;

/** Our own word: Toss was not asked. */
const UNSUPPORTED = 'currency-unsupported';

/** Toss Payments v1, https://docs.tosspayments.com/reference; amounts are KRW, which has no minor unit. */
export function tossProvider(settings: TossSettings, log: Log): PaymentProvider {
  const slow = settings.confirmDeadlineMs ?? CONFIRM_MS;
  const quick = settings.findDeadlineMs ?? FIND_MS;
  const get = (path: string): Promise<TossAnswer> =>
    callToss(settings, { method: 'GET', path, deadlineMs: quick });

  return {
    name: 'toss',
    async confirm({ paymentKey, orderId, amount, currency, idempotencyKey }) {
      if (currency !== 'KRW') {
        return { kind: 'declined', code: UNSUPPORTED, message: `${currency} is not supported` };
      }
      const body = { paymentKey, orderId, amount };
      const path = '/v1/payments/confirm';
      const answer = await callToss(settings, {
        method: 'POST',
        path,
        body,
        idempotencyKey,
        deadlineMs: slow,
      });
      return confirmResult(answer, { paymentKey, orderId, amount, currency }, log);
    },
    async cancel({ idempotencyKey, refund, reason, ...consent }) {
      const path = `/v1/payments/${encodeURIComponent(consent.paymentKey)}/cancel`;
      const body = { cancelReason: reason.trim().slice(0, 200) || 'refund', cancelAmount: refund };
      const answer = await callToss(settings, {
        method: 'POST',
        path,
        body,
        idempotencyKey,
        deadlineMs: slow,
      });
      return cancelResult(answer, { ...consent, refund }, log);
    },
    declineReason: (code) => (code === UNSUPPORTED ? 'method-unavailable' : tossDeclineReason(code)),
    async find(consent) {
      const byOrder = findResult(
        await get(`/v1/payments/orders/${encodeURIComponent(consent.orderId)}`),
        consent,
        log,
      );
      // An order may have several attempts at the provider, and it shows one of them.
      if (byOrder !== 'another') return byOrder;
      const byKey = findResult(
        await get(`/v1/payments/${encodeURIComponent(consent.paymentKey)}`),
        consent,
        log,
      );
      return byKey === 'another' ? mismatch(log, consent, 'another payment under this key') : byKey;
    },
  };
}
