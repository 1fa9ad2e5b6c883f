import { clientOf, type Database } from '@hiorder/postgres';
import type { Delivery, PushDesk, PushSubscriber } from '../../../application/ports/push-desk.ts';
import { WORTH_SECONDS, type News } from '../../../domain/news.ts';

/** Whoever has taken it is dead or hangs. */
const LEASE_SECONDS = 60;

const SUBSCRIBE = `
  insert into push_subscription (endpoint, p256dh, auth, store_id, table_session_id, guest_id, locale)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (endpoint) do update set
    p256dh = excluded.p256dh, auth = excluded.auth, store_id = excluded.store_id,
    table_session_id = excluded.table_session_id, guest_id = excluded.guest_id, locale = excluded.locale`;

const ENQUEUE = `
  insert into push_delivery (endpoint, topic, news, expires_at)
  select endpoint, $2, $3, now() + make_interval(secs => ${WORTH_SECONDS})
  from push_subscription where table_session_id = $1 order by endpoint
  on conflict (endpoint, topic) do update set
    news = excluded.news, expires_at = excluded.expires_at, revision = push_delivery.revision + 1,
    attempts = 0, due_at = now()`;

const TAKE = `
  update push_delivery d
  set attempts = d.attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS})
  from push_subscription s
  where s.endpoint = d.endpoint and d.id in (
    select id from push_delivery where due_at <= now() order by due_at limit $1 for update skip locked)
  returning d.id, d.revision, d.attempts, d.topic, d.news, s.endpoint, s.p256dh, s.auth, s.locale`;

type Taken = Pick<Delivery, 'id' | 'revision' | 'attempts' | 'topic'> & { news: News } & Pick<
    PushSubscriber,
    'endpoint' | 'p256dh' | 'auth' | 'locale'
  >;

export const postgresPushDesk = (database: Database): PushDesk => {
  const { pool } = database;
  return {
    subscribe: (one) =>
      database.transaction(async (tx) => {
        const client = clientOf(tx);
        await client.query('delete from push_subscription where guest_id = $1 and endpoint <> $2', [
          ...[one.guestId, one.endpoint],
        ]);
        await client.query(SUBSCRIBE, [
          ...[one.endpoint, one.p256dh, one.auth, one.storeId, one.tableSessionId, one.guestId, one.locale],
        ]);
      }),
    async unsubscribe({ guestId }) {
      await pool.query('delete from push_subscription where guest_id = $1', [guestId]);
    },
    async forget(endpoint) {
      await pool.query('delete from push_subscription where endpoint = $1', [endpoint]);
    },
    async enqueue(tx, { tableSessionId, topic, news }) {
      await clientOf(tx).query(ENQUEUE, [tableSessionId, topic, JSON.stringify(news)]);
    },
    async forgetParty(tx, tableSessionId) {
      await clientOf(tx).query('delete from push_subscription where table_session_id = $1', [tableSessionId]);
    },
    async forgetGuest(tx, guestId) {
      await clientOf(tx).query('delete from push_subscription where guest_id = $1', [guestId]);
    },
    async take(limit) {
      await pool.query('delete from push_delivery where expires_at <= now()');
      const { rows } = await pool.query<Taken>(TAKE, [limit]);
      return rows.map(({ endpoint, p256dh, auth, locale, ...delivery }) => ({
        ...delivery,
        to: { endpoint, p256dh, auth, locale },
      }));
    },
    async done({ id, revision }) {
      await pool.query('delete from push_delivery where id = $1 and revision = $2', [id, revision]);
    },
    async postpone({ id, revision }, byMs) {
      await pool.query(
        `update push_delivery set due_at = now() + make_interval(secs => $3) where id = $1 and revision = $2`,
        [id, revision, byMs / 1_000],
      );
    },
  };
};
