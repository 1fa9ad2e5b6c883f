import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Log } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { sql, type Kysely, type Selectable } from 'kysely';
import { thumbprintOf, type SigningKey, type SigningKeys } from '../../../application/ports/signing-keys.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

const IV = 12;
const TAG = 16;

/** `secret`: 32 bytes. A stolen database does not let anybody sign, a changed one does not add a key. */
export function createSigningKeys(o: { database: Database; secret: Buffer; log: Log }): SigningKeys {
  const { database, secret } = o;
  const complained = new Set<string>();
  const keyOf = (row: Selectable<IdentityTables['signing_key']>): SigningKey[] => {
    const publicJwk = row.public_jwk as unknown as SigningKey['publicJwk'];
    const d = opened(secret, row.kid, row.private_key);
    if (d !== undefined && thumbprintOf(publicJwk.x) === row.kid) {
      return [{ kid: row.kid, activeFrom: row.active_from, publicJwk, d }];
    }
    if (!complained.has(row.kid)) {
      complained.add(row.kid);
      o.log.error({ kid: row.kid }, 'signing key was sealed under another secret: its tokens do not count');
    }
    return [];
  };
  const list = async (k: Kysely<IdentityTables>): Promise<SigningKey[]> =>
    (await k.selectFrom('signing_key').selectAll().orderBy('active_from').execute()).flatMap(keyOf);
  return {
    list: () => alone(database, list),
    async lock(tx) {
      await sql`select pg_advisory_xact_lock(hashtextextended('signing keys', 0))`.execute(inside(tx));
      return list(inside(tx));
    },
    async add(tx, key) {
      await inside(tx)
        .insertInto('signing_key')
        .values({
          kid: key.kid,
          public_jwk: JSON.stringify(key.publicJwk),
          private_key: sealed(secret, key.kid, key.d),
          active_from: key.activeFrom,
        })
        .execute();
    },
    async remove(tx, kids) {
      if (kids.length > 0) await inside(tx).deleteFrom('signing_key').where('kid', 'in', kids).execute();
    },
  };
}

function sealed(secret: Buffer, kid: string, text: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(kid));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function opened(secret: Buffer, kid: string, box: Buffer): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, IV))
    .setAAD(Buffer.from(kid))
    .setAuthTag(box.subarray(IV, IV + TAG));
  try {
    return decipher.update(box.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
