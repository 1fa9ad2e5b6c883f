import type { TossErrorCode } from '../toss-errors.ts';

/** Why a card company says no, by the code with which Toss passes it on. */
export const DECLINES = {
  card: 'REJECT_CARD_COMPANY',
  balance: 'REJECT_ACCOUNT_PAYMENT',
  limit: 'EXCEED_MAX_PAYMENT_AMOUNT',
  expired: 'INVALID_CARD_EXPIRATION',
} as const satisfies Record<string, TossErrorCode>;
export type DeclineReason = keyof typeof DECLINES;

/** What Toss says when the card company gives no reason of its own. */
const UNSPECIFIC = 'REJECT_CARD_PAYMENT';

/** What somebody chose in the payment window. */
export type Choice =
  | { readonly kind: 'approve'; readonly slow: boolean }
  | { readonly kind: 'cancel' }
  /** `at` the window: no payment key comes about; at the confirm: everything looks well until then. */
  | { readonly kind: 'decline'; readonly at: 'window' | 'confirm'; readonly code: TossErrorCode };

/**
 * The form's fields: `action` (`approve`, `slow`, `cancel`, `decline`, or `refuse` for a decline at the confirm), or
 * only a decline's `reason`; `when=confirm` puts it off until then. Undefined for what the window does not offer.
 */
export function readChoice(form: Readonly<Record<string, unknown>>): Choice | undefined {
  const { action = form['reason'] === undefined ? undefined : 'decline' } = form;
  switch (action) {
    case 'approve':
    case 'slow':
      return { kind: 'approve', slow: action === 'slow' };
    case 'cancel':
      return { kind: 'cancel' };
    case 'decline':
    case 'refuse': {
      const code = codeOf(form['reason']);
      const late = action === 'refuse' || form['when'] === 'confirm';
      return code && { kind: 'decline', at: late ? 'confirm' : 'window', code };
    }
    default:
      return undefined;
  }
}

function codeOf(reason: unknown): TossErrorCode | undefined {
  if (reason === undefined) return UNSPECIFIC;
  return typeof reason === 'string' && Object.hasOwn(DECLINES, reason)
    ? DECLINES[reason as DeclineReason]
    : undefined;
}
