import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitOfWork } from '@hiorder/kernel';
import type { Stocks } from '../../application/ports/stocks.ts';
import { reserve, type Stock } from '../../domain/stock/stock.ts';
import { after, NOON, stockOf } from '../ordering.fixture.ts';

export interface StocksUnderTest {
  readonly unit: UnitOfWork;
  readonly stocks: Stocks;
}

/** What every adapter of `Stocks` must do. */
export function stocksSuite(under: () => StocksUnderTest): void {
  const insert = async (storeId: string, ...stocks: readonly Stock[]): Promise<void> => {
    for (const stock of stocks) {
      await under().unit.transaction((tx) => under().stocks.insert(tx, { ...stock, storeId }));
    }
  };

  test('stock is loaded as it was saved; a store never sees that of another', async () => {
    await insert('s-1', stockOf('stew', 3), stockOf('rice', null));
    await insert('s-2', stockOf('stew', 9));
    const soldOut: Stock = { ...stockOf('stew', 2), storeId: 's-1', soldOut: true, soldOutUntil: after(30) };
    await under().unit.transaction((tx) => under().stocks.save(tx, [soldOut]));
    assert.deepEqual((await under().stocks.of('s-1', ['stew', 'rice', 'none'])).get('stew'), soldOut);
    assert.deepEqual(
      (await under().stocks.all('s-1')).map((stock) => stock.itemId),
      ['rice', 'stew'],
    );
    assert.equal((await under().stocks.of('s-2', ['stew'])).get('stew')?.quantity, 9);
    assert.equal((await under().stocks.of('s-1', [])).size, 0);
  });

  test('an item seen again keeps the stock that it has', async () => {
    await insert('s-again', stockOf('stew', 3));
    await insert('s-again', stockOf('stew', 50));
    assert.equal((await under().stocks.of('s-again', ['stew'])).get('stew')?.quantity, 3);
  });

  test('less than nothing is refused, whatever a program does', async () => {
    await insert('s-negative', stockOf('stew', 1));
    const below = { ...stockOf('stew', -1), storeId: 's-negative' };
    await assert.rejects(under().unit.transaction((tx) => under().stocks.save(tx, [below])));
  });

  test('of 30 that take one of 10 at once, 10 get it', async () => {
    await insert('s-race', stockOf('stew', 10));
    const take = () =>
      under().unit.transaction(async (tx) => {
        const stock = (await under().stocks.lock(tx, 's-race', ['stew'])).get('stew');
        const taken = reserve(stock!, 1, NOON);
        if (taken.ok) await under().stocks.save(tx, [taken.value.stock]);
        return taken.ok;
      });
    const taken = await Promise.all(Array.from({ length: 30 }, take));
    assert.equal(taken.filter(Boolean).length, 10);
    assert.equal((await under().stocks.of('s-race', ['stew'])).get('stew')?.quantity, 0);
  });

  test('items whose sold-out time is over are found, those of others in work left out', async () => {
    await insert(
      's-due',
      stockOf('due', 1, { soldOut: true, soldOutUntil: new Date('2001-01-01T00:00:00Z') }),
      stockOf('later', 1, { soldOut: true, soldOutUntil: new Date('2001-01-03T00:00:00Z') }),
      stockOf('open', 1, { soldOut: true }),
    );
    const at = new Date('2001-01-02T00:00:00Z');
    await under().unit.transaction(async (tx) => {
      const due = await under().stocks.lockDueBackOnSale(tx, at, 10);
      assert.deepEqual(
        due.map((stock) => stock.itemId),
        ['due'],
      );
      const other = await under().unit.transaction((second) =>
        under().stocks.lockDueBackOnSale(second, at, 10),
      );
      assert.deepEqual(other, []);
    });
  });
}
