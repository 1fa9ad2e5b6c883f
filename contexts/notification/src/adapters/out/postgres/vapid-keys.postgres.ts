import type { Database } from '@hiorder/postgres';
import type { VapidKeys } from '../../../application/ports/push-service.ts';

/** The installation's own; of replicas that start at once one makes them. */
export async function vapidKeys({ pool }: Database, make: () => VapidKeys): Promise<VapidKeys> {
  const known = async () => {
    const { rows } = await pool.query<{ public_key: string; private_key: string }>(
      'select public_key, private_key from vapid_key',
    );
    return rows[0] && { publicKey: rows[0].public_key, privateKey: rows[0].private_key };
  };
  const before = await known();
  if (before) return before;
  const made = make();
  await pool.query('insert into vapid_key (public_key, private_key) values ($1, $2) on conflict do nothing', [
    made.publicKey,
    made.privateKey,
  ]);
  return (await known()) ?? made;
}
