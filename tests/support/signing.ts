import assert from 'node:assert/strict';
import { createDecipheriv, createPrivateKey, hkdfSync, sign, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestServer } from './server.ts';

interface KeyRow {
  kid: string;
  public_jwk: JsonWebKey;
  /** Initialisation vector (12 bytes), tag (16), ciphertext. */
  private_key: Buffer;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token with any claims and a good signature: with the installation's secret its signing key can be opened. */
export async function signAsServer(server: TestServer, claims: object): Promise<string> {
  const [row] = await server.query<KeyRow>(
    'identity',
    'select kid, public_jwk, private_key from signing_key where active_from <= now() order by active_from desc',
  );
  assert.ok(row, 'the server has no signing key');
  const secrets = JSON.parse(readFileSync(join(server.stateDir, 'secrets.json'), 'utf8')) as {
    keyEncryptionKey: string;
  };
  const box = row.private_key;
  const installation = Buffer.from(secrets.keyEncryptionKey, 'base64url');
  const secret = Buffer.from(hkdfSync('sha256', installation, 'hiorder identity', 'signing keys', 32));
  const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, 12))
    .setAAD(Buffer.from(row.kid))
    .setAuthTag(box.subarray(12, 28));
  const d = decipher.update(box.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  const key = createPrivateKey({ key: { ...row.public_jwk, d }, format: 'jwk' });
  const content = `${encoded({ alg: 'EdDSA', kid: row.kid, typ: 'at+jwt' })}.${encoded(claims)}`;
  return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`;
}
