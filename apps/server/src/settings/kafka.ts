import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { KafkaSecurity, SaslMechanism } from '@hiorder/messaging/kafka';
import type { Environment } from './environment.ts';
import type { Settings } from './settings.ts';

type Kafka = Extract<Settings['bus'], { kind: 'kafka' }>;
type Tls = NonNullable<KafkaSecurity['tls']>;
type Sasl = NonNullable<KafkaSecurity['sasl']>;

/** Where Kafka is, and how both sides prove who they are. */
export function readKafka(given: Environment): Kafka {
  const wantsTls = given.oneOf('HIORDER_KAFKA_TLS', ['on', 'off'], 'off') === 'on';
  const tls = tlsOf(given, wantsTls);
  const sasl = saslOf(given, wantsTls);
  return {
    kind: 'kafka',
    brokers: brokersOf(given),
    prefix: given.text('HIORDER_KAFKA_PREFIX'),
    sessionMs: given.number('HIORDER_KAFKA_SESSION_MS', { fallback: 10_000, min: 1_000, max: 1_800_000 }),
    copies: given.has('HIORDER_KAFKA_COPIES')
      ? given.number('HIORDER_KAFKA_COPIES', { fallback: 1, min: 1, max: 9 })
      : undefined,
    security: { ...(tls && { tls }), ...(sasl && { sasl }) },
  };
}

function isHostAndPort(text: string): boolean {
  const [, port] = /^[^\s:/]+:(\d{1,5})$/.exec(text) ?? [];
  return Number(port) >= 1 && Number(port) <= 65_535;
}

function brokersOf(given: Environment): string[] {
  const brokers = given.list('HIORDER_KAFKA_BROKERS');
  for (const broker of brokers.filter((one) => !isHostAndPort(one)))
    given.problems.push(
      `HIORDER_KAFKA_BROKERS must be host:port, several with commas between, not "${broker}"`,
    );
  return brokers;
}

const FILES = { ca: 'HIORDER_KAFKA_CA_FILE', cert: 'HIORDER_KAFKA_CERT_FILE', key: 'HIORDER_KAFKA_KEY_FILE' };

function tlsOf(given: Environment, wanted: boolean): Tls | undefined {
  const named = Object.values(FILES).filter((variable) => given.has(variable));
  if (!wanted) {
    // Whoever names a file believes that something is encrypted.
    for (const variable of named)
      given.problems.push(`${variable} does nothing without HIORDER_KAFKA_TLS=on`);
    return undefined;
  }
  for (const [one, other] of [
    [FILES.cert, FILES.key],
    [FILES.key, FILES.cert],
  ] as const)
    if (named.includes(one) && !named.includes(other))
      given.problems.push(`${other} is missing: ${one} needs it`);
  const ca = pemOf(given, FILES.ca, isCertificate);
  const cert = pemOf(given, FILES.cert, isCertificate);
  const key = pemOf(given, FILES.key, isKey);
  if (cert && key && !new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)))
    given.problems.push(`${FILES.key} is not the key of the certificate in ${FILES.cert}`);
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

const isCertificate = {
  named: 'a certificate',
  check: (text: string): unknown => new X509Certificate(text),
};
const isKey = { named: 'a private key without a passphrase', check: createPrivateKey };

/** Found out at the start: at the first connection all this would be is a handshake that failed. */
function pemOf(
  given: Environment,
  variable: string,
  kind: { named: string; check(text: string): unknown },
): string | undefined {
  const file = given.text(variable);
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    given.problems.push(`${variable} cannot be read: ${(error as NodeJS.ErrnoException).code} ${file}`);
    return undefined;
  }
  try {
    kind.check(text);
    return text;
  } catch {
    given.problems.push(`${variable} must hold ${kind.named} in PEM: ${file} does not`);
    return undefined;
  }
}

const MECHANISMS = {
  plain: 'PLAIN',
  'scram-sha-256': 'SCRAM-SHA-256',
  'scram-sha-512': 'SCRAM-SHA-512',
} as const satisfies Record<string, SaslMechanism>;

function saslOf(given: Environment, encrypted: boolean): Sasl | undefined {
  const username = given.text('HIORDER_KAFKA_USER');
  const password = given.text('HIORDER_KAFKA_PASSWORD');
  if (!given.has('HIORDER_KAFKA_SASL')) {
    if (username !== undefined)
      given.problems.push(
        'HIORDER_KAFKA_SASL is missing: HIORDER_KAFKA_USER is there (scram-sha-512, for one)',
      );
    return undefined;
  }
  const names = Object.keys(MECHANISMS) as (keyof typeof MECHANISMS)[];
  const chosen = given.oneOf('HIORDER_KAFKA_SASL', names, 'scram-sha-512');
  const missing = Object.entries({ HIORDER_KAFKA_USER: username, HIORDER_KAFKA_PASSWORD: password });
  for (const [variable, value] of missing)
    if (value === undefined) given.problems.push(`${variable} is missing: HIORDER_KAFKA_SASL is ${chosen}`);
  if (chosen === 'plain' && !encrypted)
    given.problems.push(
      'HIORDER_KAFKA_SASL=plain sends the password as it is: it needs HIORDER_KAFKA_TLS=on',
    );
  return { mechanism: MECHANISMS[chosen], username: username ?? '', password: password ?? '' };
}
