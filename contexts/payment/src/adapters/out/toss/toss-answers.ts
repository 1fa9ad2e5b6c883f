import type { Log } from '@hiorder/kernel';
import type {
  CancelResult,
  ConfirmResult,
  Consent,
  FindResult,
  Unknown,
} from '../../../application/ports/payment-provider.ts';
import { isDeclined, isRefundRefused, isStillRunning } from './toss-codes.ts';
import type { TossAnswer } from './toss-call.ts';

export function confirmResult(answer: TossAnswer, consent: Consent, log: Log): ConfirmResult {
  if (answer.kind === 'unknown') return noted(answer, log);
  if (answer.kind === 'error') {
    const { code, message } = answer;
    return isDeclined(code) ? { kind: 'declined', code, message } : { kind: 'unknown', code, sent: true };
  }
  const { payment } = answer;
  const wrong = difference(payment, consent);
  if (wrong !== undefined) return mismatch(log, consent, wrong);
  const approvedAt = instant(payment['approvedAt']);
  if (payment['status'] !== 'DONE' || approvedAt === undefined) {
    return { kind: 'unknown', code: `status-${String(payment['status'])}`, sent: true };
  }
  return { kind: 'approved', approvedAt, method: text(payment['method']) };
}

export function cancelResult(
  answer: TossAnswer,
  asked: Consent & { refund: number },
  log: Log,
): CancelResult {
  if (answer.kind === 'unknown') return noted(answer, log);
  if (answer.kind === 'error') {
    const { code, message } = answer;
    if (isStillRunning(code)) return { kind: 'unknown', code, sent: true };
    return { kind: isRefundRefused(code) ? 'refused' : 'failed', code, message };
  }
  const wrong = difference(answer.payment, asked);
  if (wrong !== undefined) return mismatch(log, asked, wrong);
  const cancels = Array.isArray(answer.payment['cancels']) ? (answer.payment['cancels'] as unknown[]) : [];
  const last = cancels.at(-1) as Record<string, unknown> | undefined;
  const at = instant(last?.['canceledAt']);
  if (last?.['cancelAmount'] !== asked.refund || at === undefined) {
    return mismatch(log, asked, `cancelled ${String(last?.['cancelAmount'])}`);
  }
  return { kind: 'refunded', at, transactionKey: text(last['transactionKey']) ?? '' };
}

export function findResult(answer: TossAnswer, consent: Consent, log: Log): FindResult | 'another' {
  if (answer.kind === 'unknown') return noted(answer, log);
  if (answer.kind === 'error') {
    const { code } = answer;
    return code === 'NOT_FOUND_PAYMENT' ? { kind: 'not-found' } : { kind: 'unknown', code, sent: true };
  }
  const { payment } = answer;
  if (payment['paymentKey'] !== consent.paymentKey) return 'another';
  const wrong = difference(payment, consent);
  if (wrong !== undefined) return mismatch(log, consent, wrong);
  return stateOf(payment);
}

function stateOf(payment: Readonly<Record<string, unknown>>): FindResult {
  const status = payment['status'];
  switch (status) {
    case 'DONE':
    case 'PARTIAL_CANCELED':
    case 'CANCELED': {
      const approvedAt = instant(payment['approvedAt']);
      const balance = payment['balanceAmount'];
      if (approvedAt === undefined || typeof balance !== 'number') break;
      return { kind: 'charged', approvedAt, method: text(payment['method']), balance };
    }
    case 'READY':
    case 'IN_PROGRESS':
    case 'WAITING_FOR_DEPOSIT':
      return { kind: 'open' };
    case 'ABORTED': {
      const failure = payment['failure'] as Record<string, unknown> | null | undefined;
      return {
        kind: 'declined',
        code: text(failure?.['code']) ?? 'ABORTED',
        message: text(failure?.['message']) ?? '',
      };
    }
    case 'EXPIRED':
      return { kind: 'expired' };
  }
  return { kind: 'unknown', code: `status-${String(status)}`, sent: true };
}

/** An answer about something else than was asked must not be taken for its answer. */
function difference(payment: Readonly<Record<string, unknown>>, consent: Consent): string | undefined {
  const expected: Record<string, unknown> = {
    paymentKey: consent.paymentKey,
    orderId: consent.orderId,
    totalAmount: consent.amount,
    currency: consent.currency,
  };
  const wrong = Object.keys(expected).filter((name) => payment[name] !== expected[name]);
  return wrong.length === 0
    ? undefined
    : wrong.map((name) => `${name} is ${String(payment[name])}`).join(', ');
}

export function mismatch(log: Log, { orderId, paymentKey }: Consent, wrong: string): Unknown {
  log.error({ orderId, paymentKey, wrong }, 'the provider answered about something else');
  return { kind: 'unknown', code: 'answer-mismatch', sent: true };
}

function noted(unknown: Unknown, log: Log): Unknown {
  if (!unknown.sent && unknown.code !== 'not-connected') {
    log.error({ code: unknown.code }, 'the provider refuses our keys');
  }
  return unknown;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function instant(value: unknown): Date | undefined {
  const at = typeof value === 'string' ? new Date(value) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at;
}
