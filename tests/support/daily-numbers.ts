import assert from 'node:assert/strict';
import type { TestServer } from './server.ts';

export interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly day: string;
}

/** What ordering holds, in the order of its numbers. */
export const numbersIn = (server: Pick<TestServer, 'query'>): Promise<Numbered[]> =>
  server.query<Numbered & Record<string, unknown>>(
    'ordering',
    `select id, number, business_day::text as day from customer_order where number is not null
      order by business_day, number`,
  );

/** Those that clients were told, none left out and none given twice. A day may begin while the tests run. */
export function assertDailyNumbers(kept: readonly Numbered[], told: ReadonlyMap<string, number>): void {
  assert.deepEqual(kept.map(({ id }) => id).sort(), [...told.keys()].sort(), 'orders in ordering');
  for (const [index, { id, number, day }] of kept.entries()) {
    const before = kept[index - 1];
    const next = before?.day === day ? before.number + 1 : 1;
    assert.deepEqual([number, told.get(id)], [next, next], 'daily numbers, none missing and none twice');
  }
}
