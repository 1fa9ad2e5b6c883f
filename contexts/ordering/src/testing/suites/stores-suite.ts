import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitOfWork } from '@hiorder/kernel';
import type { StoreProfile, Stores } from '../../application/ports/stores.ts';
import { holdCategories, lengthenWait } from '../../domain/policy/easing.ts';
import { newPolicy, pause } from '../../domain/policy/ordering-policy.ts';
import { after, NOON } from '../ordering.fixture.ts';

export interface StoresUnderTest {
  readonly unit: UnitOfWork;
  readonly stores: Stores;
}

const profile = (id: string, change: Partial<StoreProfile> = {}): StoreProfile => ({
  ...{ id, name: '달빛식당', locale: 'ko', currency: 'KRW', timeZone: 'Asia/Seoul', dayEndsAt: '05:00' },
  ...change,
});

/** What every adapter of `Stores` must do. */
export function storesSuite(under: () => StoresUnderTest): void {
  const register = (id: string): Promise<void> =>
    under().unit.transaction(async (tx) => {
      await under().stores.saveProfile(tx, profile(id), NOON);
      await under().stores.insertPolicy(tx, newPolicy(id, 'prepay'));
    });

  test('a store is its profile and its policy', async () => {
    await register('store-known');
    const store = await under().stores.find('store-known');
    const { name, ...known } = profile('store-known');
    assert.equal(await under().stores.nameOf('store-known'), name);
    assert.equal(await under().stores.nameOf('store-unknown'), '');
    assert.deepEqual(store, {
      ...known,
      policy: newPolicy('store-known', 'prepay'),
      menuVersion: 0,
    });
    assert.equal(await under().stores.find('store-unknown'), undefined);
  });

  test('of news in the wrong order the newest stays', async () => {
    await register('store-news');
    const hear = (currency: string, at: Date) =>
      under().unit.transaction((tx) =>
        under().stores.saveProfile(tx, profile('store-news', { currency }), at),
      );
    await hear('USD', after(2));
    await hear('JPY', after(1));
    assert.equal((await under().stores.find('store-news'))?.currency, 'USD');
  });

  test('registering again does not undo what staff have set', async () => {
    await register('store-again');
    const paused = pause(newPolicy('store-again', 'postpay'), { at: NOON, minutes: 5, message: '잠시만요' });
    await under().unit.transaction((tx) => under().stores.savePolicy(tx, paused));
    await register('store-again');
    assert.deepEqual((await under().stores.find('store-again'))?.policy, paused);
  });

  test('many may hold a policy at once; who changes it waits for them', async () => {
    await register('store-held');
    const hold = (): Promise<unknown> =>
      under().unit.transaction((tx) => under().stores.holdPolicy(tx, 'store-held'));
    let changed = false;
    const changing = await under().unit.transaction(async (tx) => {
      await under().stores.holdPolicy(tx, 'store-held');
      const change = under().unit.transaction(async (other) => {
        await under().stores.lockPolicy(other, 'store-held');
        changed = true;
      });
      // Many round trips later it still waits, and whoever only holds does not.
      for (let i = 0; i < 10; i += 1) await under().stores.find('store-held');
      assert.equal(changed, false);
      return { change };
    });
    await changing.change;
    await hold();
    assert.equal(changed, true);
  });

  test('what was eased is kept as it was, with its times', async () => {
    await register('store-eased');
    const longer = lengthenWait(newPolicy('store-eased', 'prepay'), {
      at: NOON,
      minutes: 30,
      extraMinutes: 20,
    });
    const eased = holdCategories(longer, { at: after(1), minutes: null, categoryIds: ['fried', 'noodles'] });
    await under().unit.transaction((tx) => under().stores.savePolicy(tx, eased));
    assert.deepEqual((await under().stores.find('store-eased'))?.policy, eased);
  });

  test('pauses and softer steps that are over are found', async () => {
    for (const [id, minutes] of [
      ['store-due', 5],
      ['store-later', 60],
      ['store-open', null],
    ] as const) {
      await register(id);
      const at = new Date('2001-01-01T00:00:00Z');
      const paused = pause(newPolicy(id, 'prepay'), { at, minutes, message: null });
      await under().unit.transaction((tx) => under().stores.savePolicy(tx, paused));
    }
    for (const [id, ease] of [
      ['store-wait-over', lengthenWait],
      ['store-hold-over', holdCategories],
    ] as const) {
      await register(id);
      const how = { at: new Date('2001-01-01T00:00:00Z'), minutes: 5, extraMinutes: 10, categoryIds: ['a'] };
      await under().unit.transaction((tx) =>
        under().stores.savePolicy(tx, ease(newPolicy(id, 'prepay'), how)),
      );
    }
    const due = await under().unit.transaction((tx) =>
      under().stores.lockOverdue(tx, new Date('2001-01-01T00:30:00Z'), 10),
    );
    assert.deepEqual(
      due.map((policy) => policy.storeId),
      ['store-due', 'store-hold-over', 'store-wait-over'],
    );
  });
}
