import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { TechnicalError } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { SigningKey, SigningKeys } from '../../../application/ports/signing-keys.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

const IV = 12;
const TAG = 16;

/** `secret`: 32 bytes. A stolen database does not let anybody sign. */
export function createSigningKeys(database: Database, secret: Buffer): SigningKeys {
  const keyOf = (row: Selectable<IdentityTables['signing_key']>): SigningKey => ({
    kid: row.kid,
    activeFrom: row.active_from,
    publicJwk: row.public_jwk as unknown as SigningKey['publicJwk'],
    d: opened(secret, row.kid, row.private_key),
  });
  const list = async (k: Kysely<IdentityTables>): Promise<SigningKey[]> =>
    (await k.selectFrom('signing_key').selectAll().orderBy('active_from').execute()).map(keyOf);
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

function opened(secret: Buffer, kid: string, box: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, IV))
    .setAAD(Buffer.from(kid))
    .setAuthTag(box.subarray(IV, IV + TAG));
  try {
    return decipher.update(box.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new TechnicalError(
      'signing-key-sealed',
      'A signing key cannot be opened: the installation’s key encryption secret is not the one it was stored with',
      { cause },
    );
  }
}
