import type { Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { Stores } from '../../../application/ports/stores.ts';
import type { Easing } from '../../../domain/policy/easing.ts';
import type { OrderingPolicy } from '../../../domain/policy/ordering-policy.ts';
import { policyOf, storeOf } from './rows/store.row.ts';
import { on } from './tables.ts';

const policyRow = ({ storeId, paymentMode, pause, openingHours, ...rest }: OrderingPolicy) => ({
  counter_payment: rest.counterPayment,
  ...{ store_id: storeId, payment_mode: paymentMode, paused_since: pause?.since ?? null },
  ...{ resumes_at: pause?.resumesAt ?? null, pause_message: pause?.message ?? null },
  opening_hours: openingHours && JSON.stringify(openingHours.spans),
  most_per_item: rest.mostPerItem,
  most_per_order: rest.mostPerOrder,
  ...easingRow(rest),
});

const easingRow = ({ longerWait: wait, heldCategories: held }: Easing) => ({
  ...{ wait_since: wait?.since ?? null, wait_ends_at: wait?.endsAt ?? null },
  wait_extra_minutes: wait?.extraMinutes ?? null,
  ...{ held_since: held?.since ?? null, held_ends_at: held?.endsAt ?? null },
  held_categories: held && JSON.stringify(held.categoryIds),
});

export function stores(database: Database): Stores {
  const policy = (tx: Transaction, storeId: string) =>
    on(database, tx).selectFrom('ordering_policy').selectAll().where('store_id', '=', storeId);
  return {
    async find(id, tx) {
      const row = await on(database, tx)
        .selectFrom('store')
        .innerJoin('ordering_policy', 'ordering_policy.store_id', 'store.id')
        .leftJoin('menu_version', 'menu_version.store_id', 'store.id')
        .selectAll('store')
        .selectAll('ordering_policy')
        .select('menu_version.version as menu_version')
        .where('store.id', '=', id)
        .executeTakeFirst();
      return row && storeOf(row);
    },
    async nameOf(id) {
      const found = on(database, undefined).selectFrom('store').select('name').where('id', '=', id);
      return (await found.executeTakeFirst())?.name ?? '';
    },
    async saveProfile(tx, { id, name, locale, currency, timeZone, dayEndsAt }, at) {
      const profile = { name, locale, currency, time_zone: timeZone, day_ends_at: dayEndsAt, changed_at: at };
      await on(database, tx)
        .insertInto('store')
        .values({ id, ...profile })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(profile).where('store.changed_at', '<=', at),
        )
        .execute();
    },
    async insertPolicy(tx, policy) {
      const insert = on(database, tx).insertInto('ordering_policy').values(policyRow(policy));
      await insert.onConflict((conflict) => conflict.doNothing()).execute();
    },
    async lockPolicy(tx, storeId) {
      const row = await policy(tx, storeId).forUpdate().executeTakeFirst();
      return row && policyOf(row);
    },
    async holdPolicy(tx, storeId) {
      const row = await policy(tx, storeId).forShare().executeTakeFirst();
      return row && policyOf(row);
    },
    async savePolicy(tx, changed) {
      const { store_id: storeId, ...rest } = policyRow(changed);
      await on(database, tx)
        .updateTable('ordering_policy')
        .set(rest)
        .where('store_id', '=', storeId)
        .execute();
    },
    async lockOverdue(tx, at, limit) {
      const select = on(database, tx)
        .selectFrom('ordering_policy')
        .selectAll()
        .where(({ eb, or }) =>
          or([eb('resumes_at', '<=', at), eb('wait_ends_at', '<=', at), eb('held_ends_at', '<=', at)]),
        );
      const rows = await select.orderBy('store_id').limit(limit).forUpdate().skipLocked().execute();
      return rows.map((row) => policyOf(row));
    },
  };
}
