/** Why an order that was to be marked as paid was not: it is gone, somebody was faster, or nobody knows. */
export type CounterRefusal = 'gone' | 'already' | 'failed';

const SAID: Readonly<Record<string, CounterRefusal>> = {
  ...{ 'order-not-found': 'gone', 'order-cancelled': 'gone', 'order-expired': 'gone' },
  // By another tablet, or by the provider after all.
  'order-already-placed': 'already',
};

export const refusalOf = (code: string): CounterRefusal => SAID[code] ?? 'failed';
