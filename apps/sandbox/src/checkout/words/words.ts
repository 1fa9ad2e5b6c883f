import type { DeclineReason } from '../choice.ts';
import type { CheckoutRefusal } from '../order.ts';

/** Everything the payment window says, in one language. */
export interface Words {
  readonly title: string;
  readonly back: string;
  readonly practice: string;
  readonly practiceMore: string;
  readonly amount: string;
  readonly items: string;
  readonly method: string;
  readonly methods: Readonly<Record<string, string>>;
  readonly approve: (amount: string) => string;
  readonly cancel: string;
  readonly others: string;
  readonly when: string;
  readonly whenNow: string;
  readonly whenConfirmed: string;
  readonly reasons: Readonly<Record<DeclineReason, readonly [name: string, more: string]>>;
  readonly slow: readonly [name: string, more: string];
  readonly closing: string;
  /** Of an order that is paid. */
  readonly settled: string;
  readonly broken: string;
  readonly brokenMore: Readonly<Record<CheckoutRefusal | 'action-unknown', string>>;
}
