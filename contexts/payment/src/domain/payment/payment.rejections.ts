export type PaymentRejection =
  | { readonly code: 'already-approved' }
  | { readonly code: 'payment-over' }
  | { readonly code: 'not-confirming' }
  /** An earlier attempt may have reached the provider. */
  | { readonly code: 'may-have-been-sent' }
  | { readonly code: 'not-approved' }
  | { readonly code: 'nothing-left-to-refund' }
  | { readonly code: 'refund-exceeds-payment'; readonly refundable: number }
  | { readonly code: 'refund-known' }
  | { readonly code: 'refund-unknown' }
  | { readonly code: 'refund-settled' }
  /** Nobody has given anything back there without us. */
  | { readonly code: 'nothing-returned' }
  /** Money that is owed is never given up. */
  | { readonly code: 'refund-owed' };
