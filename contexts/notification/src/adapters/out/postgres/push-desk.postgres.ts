import { clientOf, type Database } from '@hiorder/postgres';
import type { Delivery, PushDesk, PushSubscriber } from '../../../application/ports/push-desk.ts';
import { WORTH_SECONDS, type Audience, type News } from '../../../domain/news.ts';

/** Whoever has taken it is dead or hangs. */
const LEASE_SECONDS = 60;

const SUBSCRIBE = `
  insert into push_subscription
    (endpoint, p256dh, auth, store_id, table_session_id, guest_id, staff_id, standing, locale)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (endpoint) do update set
    p256dh = excluded.p256dh, auth = excluded.auth, store_id = excluded.store_id,
    table_session_id = excluded.table_session_id, guest_id = excluded.guest_id, staff_id = excluded.staff_id,
    standing = excluded.standing, locale = excluded.locale, renewed_at = now()`;

/** Staff who have not come back to a device for so long are told there no more. */
const STAFF_DAYS = 30;

const CONCERNED: Readonly<Record<Audience['kind'], string>> = {
  party: 'table_session_id = $1',
  guest: 'guest_id = $1',
  staff: `store_id = $1 and staff_id is not null and renewed_at > now() - make_interval(days => ${STAFF_DAYS})`,
};

const enqueue = (kind: Audience['kind']): string => `
  insert into push_delivery (endpoint, topic, news, expires_at)
  select endpoint, $2, $3, now() + make_interval(secs => ${WORTH_SECONDS})
  from push_subscription where ${CONCERNED[kind]} order by endpoint
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
        const { endpoint, who, p256dh, auth, storeId, locale } = one;
        const [guest, staff] = who.kind === 'guest' ? [who, null] : [null, who];
        const client = clientOf(tx);
        if (guest)
          await client.query('delete from push_subscription where guest_id = $1 and endpoint <> $2', [
            ...[guest.guestId, endpoint],
          ]);
        await client.query(SUBSCRIBE, [
          ...[endpoint, p256dh, auth, storeId, guest?.tableSessionId ?? null, guest?.guestId ?? null],
          ...[staff?.staffId ?? null, staff?.standing ?? null, locale],
        ]);
      }),
    async unsubscribe(who, endpoint) {
      const column = who.kind === 'guest' ? 'guest_id' : 'staff_id';
      await pool.query(
        `delete from push_subscription where ${column} = $1 and ($2::text is null or endpoint = $2)`,
        [who.kind === 'guest' ? who.guestId : who.staffId, endpoint],
      );
    },
    async forget(endpoint) {
      await pool.query('delete from push_subscription where endpoint = $1', [endpoint]);
    },
    async enqueue(tx, { to, topic, news }) {
      await clientOf(tx).query(enqueue(to.kind), [to.id, topic, JSON.stringify(news)]);
    },
    async forgetParty(tx, tableSessionId) {
      await clientOf(tx).query('delete from push_subscription where table_session_id = $1', [tableSessionId]);
    },
    async forgetPerson(tx, id) {
      await clientOf(tx).query('delete from push_subscription where guest_id = $1 or staff_id = $1', [id]);
    },
    async forgetStanding(tx, standing) {
      await clientOf(tx).query('delete from push_subscription where standing = $1', [standing]);
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
