/** Why a share of the bill cannot be asked for like this. */
export type ShareRejection =
  /** Nothing is owed. */
  | { readonly code: 'bill-settled' }
  /** Others are paying all that is left. */
  | { readonly code: 'bill-being-paid'; readonly held: number }
  /** The guest ordered nothing, or all of it is paid. */
  | { readonly code: 'bill-nothing-yours' }
  | { readonly code: 'bill-line-unknown'; readonly lineIds: readonly string[] }
  /** Somebody has paid these lines, or is paying them. */
  | { readonly code: 'bill-line-taken'; readonly lineIds: readonly string[] }
  | { readonly code: 'bill-amount-too-high'; readonly open: number }
  /** It comes to another amount by now. */
  | { readonly code: 'bill-changed'; readonly amount: number };

/** Why a payment towards the bill does not take a command. */
export type BillPaymentRejection =
  | { readonly code: 'bill-payment-expired' }
  | { readonly code: 'bill-payment-cancelled' }
  | { readonly code: 'bill-payment-paid' }
  /** It is paid at the counter, not in a payment window. */
  | { readonly code: 'bill-payment-at-counter' }
  /** It is paid in a payment window, not at the counter. */
  | { readonly code: 'bill-payment-online' }
  /** Another guest's: only they and staff may end it. */
  | { readonly code: 'bill-payment-not-yours' }
  | { readonly code: 'bill-payment-not-due' }
  | { readonly code: 'payment-amount-mismatch'; readonly expected: number; readonly amount: number }
  | { readonly code: 'payment-in-progress' }
  | { readonly code: 'payment-unknown'; readonly paymentId: string }
  | { readonly code: 'bill-changed'; readonly amount: number };
