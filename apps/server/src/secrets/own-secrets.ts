import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretNames, type SecretName, type Secrets } from './secrets.ts';

const random = () => randomBytes(32).toString('base64url');
/** Four groups a person can type from a screen. */
const typeable = () => Array.from({ length: 4 }, () => randomBytes(3).toString('hex').slice(0, 4)).join('-');

const make: Readonly<Partial<Record<SecretName, () => string>>> = {
  staffPassword: typeable,
  platformPassword: typeable,
  paymentSecretKey: () => `test_sk_${random()}`,
  paymentClientKey: () => `test_ck_${random()}`,
};

const fileIn = (stateDir: string): string => join(stateDir, 'secrets.json');

export function storedSecrets(stateDir: string): Partial<Secrets> {
  const file = fileIn(stateDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
}

/** Reads `secrets.json`, adding what is missing; the file is readable by its owner alone. */
export function ownSecrets(stateDir: string): Secrets {
  const stored = storedSecrets(stateDir);
  const entries = secretNames.map((name) => [name, stored[name] ?? (make[name] ?? random)()] as const);
  const secrets = Object.fromEntries(entries) as unknown as Secrets;
  if (entries.every(([name]) => stored[name] !== undefined)) return secrets;
  const file = fileIn(stateDir);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}
