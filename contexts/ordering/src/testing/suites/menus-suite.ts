import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transaction, UnitOfWork } from '@hiorder/kernel';
import type { Menus } from '../../application/ports/menus.ts';
import { items } from '../menu.fixture.ts';

export interface MenusUnderTest {
  readonly unit: UnitOfWork;
  readonly menus: Menus;
  /** The version of the store's menu now. */
  versionOf(storeId: string): Promise<number>;
}

/** What every adapter of `Menus` must do. */
export function menusSuite(under: () => MenusUnderTest): void {
  const inTx = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => under().unit.transaction(work);
  const now = async (storeId: string) => under().menus.at(storeId, await under().versionOf(storeId));

  test('an item is known as it was published, and whether it is new', async () => {
    const stew = { ...items.stew, storeId: 'm-1' };
    assert.deepEqual(await inTx((tx) => under().menus.publish(tx, stew)), { isNew: true });
    assert.deepEqual([...(await now('m-1')).values()], [stew]);
    const dearer = { ...stew, version: 2, price: 13_000 };
    assert.deepEqual(await inTx((tx) => under().menus.publish(tx, dearer)), { isNew: false });
    assert.equal((await now('m-1')).get('stew')?.price, 13_000);
  });

  test('the hours of an item are kept, and gone when it has none any more', async () => {
    const lunch = { ...items.lunch, storeId: 'm-6' };
    await inTx((tx) => under().menus.publish(tx, lunch));
    assert.deepEqual((await now('m-6')).get('lunch'), lunch);
    await inTx((tx) => under().menus.publish(tx, { ...lunch, version: 2, availableHours: null }));
    assert.equal((await now('m-6')).get('lunch')?.availableHours, null);
  });

  test('an item that was told without its category is told once more, under the same version', async () => {
    const stew = { ...items.stew, storeId: 'm-7', categoryId: null };
    await inTx((tx) => under().menus.publish(tx, stew));
    await inTx((tx) => under().menus.publish(tx, { ...stew, categoryId: 'stews' }));
    assert.equal((await now('m-7')).get('stew')?.categoryId, 'stews');
    await inTx((tx) => under().menus.publish(tx, { ...stew, categoryId: 'stews', price: 1 }));
    assert.equal((await now('m-7')).get('stew')?.price, stew.price, 'what is complete is not told anew');
    // As a replica kept it that did not ask for categories when the dish was moved.
    const moved = { ...stew, version: 2, categoryId: 'others' };
    await inTx((tx) => under().menus.publish(tx, { ...moved, categoryId: 'stews' }));
    await inTx((tx) => under().menus.publish(tx, moved));
    assert.equal((await now('m-7')).get('stew')?.categoryId, 'others');
  });

  test('older news change nothing', async () => {
    const stew = { ...items.stew, storeId: 'm-2', version: 5 };
    await inTx((tx) => under().menus.publish(tx, stew));
    await inTx((tx) => under().menus.publish(tx, { ...stew, version: 4, price: 1 }));
    await inTx((tx) => under().menus.retire(tx, { id: 'stew', storeId: 'm-2', version: 4 }));
    assert.deepEqual((await now('m-2')).get('stew'), stew);
  });

  test('a retired item is still known, and back when it is published again', async () => {
    const stew = { ...items.stew, storeId: 'm-3' };
    await inTx((tx) => under().menus.publish(tx, stew));
    await inTx((tx) => under().menus.retire(tx, { id: 'stew', storeId: 'm-3', version: 2 }));
    assert.deepEqual((await now('m-3')).get('stew'), { ...stew, version: 2, onSale: false });
    await inTx((tx) => under().menus.publish(tx, { ...stew, version: 3 }));
    assert.equal((await now('m-3')).get('stew')?.onSale, true);
  });

  test('the version grows with every change and with nothing else', async () => {
    const stew = { ...items.stew, storeId: 'm-4' };
    await inTx((tx) => under().menus.publish(tx, stew));
    const first = await under().versionOf('m-4');
    await inTx((tx) => under().menus.publish(tx, stew));
    assert.equal(await under().versionOf('m-4'), first);
    await inTx((tx) => under().menus.publish(tx, { ...stew, version: 2 }));
    assert.equal(await under().versionOf('m-4'), first + 1);
  });

  test('what is rolled back is not on the menu', async () => {
    const failing = inTx(async (tx) => {
      await under().menus.publish(tx, { ...items.stew, storeId: 'm-5' });
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal((await now('m-5')).size, 0);
  });
}
