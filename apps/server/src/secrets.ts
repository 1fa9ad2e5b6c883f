import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** This installation's own secrets, made on its first start. Each can be given by the environment instead. */
export interface Secrets {
  /** 32 bytes, base64url: encrypts the gateway's cookies. */
  readonly cookieKey: string;
  /** 32 bytes, base64url: encrypts signing keys at rest. */
  readonly keyEncryptionKey: string;
  /** Signs calls between services. */
  readonly serviceSecret: string;
  /** Signs the OpenID Provider's own cookies. */
  readonly oidcCookieKey: string;
  readonly webClientSecret: string;
  readonly databasePassword: string;
  readonly staffPassword: string;
  readonly platformPassword: string;
  readonly machineClientSecret: string;
  readonly paymentSecretKey: string;
  readonly paymentClientKey: string;
}

const random = () => randomBytes(32).toString('base64url');
/** Four groups a person can type from a screen. */
const typeable = () => Array.from({ length: 4 }, () => randomBytes(3).toString('hex').slice(0, 4)).join('-');

const make: { [K in keyof Secrets]: () => string } = {
  cookieKey: random,
  keyEncryptionKey: random,
  serviceSecret: random,
  oidcCookieKey: random,
  webClientSecret: random,
  databasePassword: random,
  staffPassword: typeable,
  platformPassword: typeable,
  machineClientSecret: random,
  paymentSecretKey: () => `test_sk_${random()}`,
  paymentClientKey: () => `test_ck_${random()}`,
};

const variable = (name: string) =>
  `HIORDER_SECRET_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** Reads `secrets.json` in `stateDir`, adding what is missing; the file is readable by its owner alone. */
export function loadSecrets(stateDir: string, env: NodeJS.ProcessEnv): Secrets {
  const file = join(stateDir, 'secrets.json');
  const stored = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const entries = (Object.keys(make) as (keyof Secrets)[]).map(
    (name) => [name, stored[name] ?? make[name]()] as const,
  );
  const secrets = Object.fromEntries(entries) as unknown as Secrets;
  if (entries.some(([name]) => stored[name] === undefined)) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
  const given = entries.flatMap(([name]) => (env[variable(name)] ? [[name, env[variable(name)]]] : []));
  return { ...secrets, ...(Object.fromEntries(given) as Partial<Secrets>) };
}
