import { variableOf } from '../../apps/server/src/settings/network.ts';
import type { Setting } from '../../apps/server/src/settings/setting.ts';
import { SETTINGS } from '../../apps/server/src/settings/settings-table.ts';
import { CONTEXTS, hasDatabase, type ContextName } from '../../apps/server/src/settings/context-names.ts';
import { GRPC_PORT, PORT, type Member } from './installation.ts';

/** A variable of a container: a value of its own, one of the installation's settings, or one of its secrets. */
export type Variable = { readonly name: string } & (
  | { readonly value: string }
  | { readonly from: 'settings' | 'secrets' | 'administrator' }
);

/** What the operator of the installation decides, the same for every process. */
export const SHARED = [
  'HIORDER_PUBLIC_URL',
  'HIORDER_BUS',
  'HIORDER_KAFKA_BROKERS',
  'HIORDER_KAFKA_PREFIX',
  'HIORDER_KAFKA_COPIES',
  'HIORDER_KAFKA_SESSION_MS',
  'HIORDER_KAFKA_TLS',
  'HIORDER_KAFKA_CA_FILE',
  'HIORDER_KAFKA_CERT_FILE',
  'HIORDER_KAFKA_KEY_FILE',
  'HIORDER_KAFKA_SASL',
  'HIORDER_KAFKA_USER',
  'HIORDER_DATABASE_URL',
  'HIORDER_DATABASE_PREFIX',
  'HIORDER_REDIS_URL',
  'HIORDER_REDIS_PREFIX',
  'HIORDER_LOG_LEVEL',
  'HIORDER_DEMO',
  'HIORDER_RATE_LIMITS',
  'HIORDER_PUSH_SERVICES',
  'HIORDER_ORDER_EXPIRY_SECONDS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
] as const;

/** How both sides prove who they are, where Kafka is somebody else's. */
export const KAFKA_SECURITY = SETTINGS.map(({ name }) => name).filter((name) =>
  /^HIORDER_KAFKA_(TLS|SASL|USER|PASSWORD|\w+_FILE)$/.test(name),
);

/** The code has a good value for them, or does without: an installation may say otherwise. */
export const OPTIONAL =
  /TOSS|OTEL|_PREFIX$|KAFKA_COPIES|KAFKA_SESSION|RATE_LIMITS|PUSH_SERVICES|ORDER_EXPIRY|_[A-Z]+_DATABASE_URL$/;

/** Of no use to whoever keeps nothing in a database. */
const OF_DATABASES = /DATABASE_(URL|PREFIX|PASSWORD)$/;

/** Decided for all, but read by some; only set where a demo runs with the practice provider. */
export const DEMO_ONLY = /SANDBOX|STAFF_PASSWORD|PLATFORM_PASSWORD|MACHINE_CLIENT|SECRET_PAYMENT_/;

const reads = (setting: Setting, name: ContextName): boolean =>
  (setting.contexts === undefined || setting.contexts.includes(name)) &&
  (hasDatabase(name) || !OF_DATABASES.test(setting.name));

/** All but that of the embedded bus. */
const secretsOf = (name: ContextName): string[] =>
  SETTINGS.filter((setting) => setting.secret && reads(setting, name))
    .map((setting) => setting.name)
    .filter((variable) => variable !== variableOf('bus', 'DATABASE_URL'));

/** Everything that the process of a context is told. `proxies`: how many of ours are in front of the gateway. */
export function environmentOf(member: Member, o: { drainMs: number; proxies: string }): Variable[] {
  const { name } = member;
  const own: Variable[] = [
    { name: 'HIORDER_CONTEXTS', value: name },
    { name: 'PORT', value: String(PORT) },
    ...(member.grpc ? [{ name: 'HIORDER_GRPC_PORT', value: String(GRPC_PORT) }] : []),
    { name: 'HIORDER_DRAIN_MS', value: String(o.drainMs) },
    { name: 'HIORDER_MIGRATE', value: 'off' },
    ...(name === 'gateway' ? [{ name: 'HIORDER_PROXIES', value: o.proxies }] : []),
    ...(name === 'menu' ? [{ name: 'HIORDER_PHOTOS_DIR', value: '/var/lib/hiorder/photos' }] : []),
  ];
  const peers = CONTEXTS.filter((peer) => member.calls.includes(peer)).map((peer) => ({
    name: variableOf(peer, 'URL'),
    value: `http://${peer}:${PORT}`,
  }));
  const others = SETTINGS.filter((setting) => reads(setting, name)).map((setting) => setting.name);
  const shared = SHARED.filter((variable) => others.includes(variable)).map((variable) => ({
    name: variable,
    from: 'settings' as const,
  }));
  const secrets = secretsOf(name).map((variable) => ({ name: variable, from: 'secrets' as const }));
  const sandbox = others.includes('HIORDER_PAYMENT_SANDBOX_URL')
    ? [{ name: 'HIORDER_PAYMENT_SANDBOX_URL', from: 'settings' as const }]
    : [];
  const toss = others.includes('HIORDER_TOSS_CLIENT_KEY')
    ? [{ name: 'HIORDER_TOSS_CLIENT_KEY', from: 'settings' as const }]
    : [];
  return [...own, ...peers, ...shared, ...sandbox, ...toss, ...secrets];
}

/** Alone knows an administrator of the database, and all the databases. */
export const MIGRATION: readonly Variable[] = [
  { name: 'HIORDER_MIGRATE', value: 'only' },
  ...['HIORDER_BUS', 'HIORDER_KAFKA_BROKERS', 'HIORDER_KAFKA_PREFIX', 'HIORDER_KAFKA_COPIES'].map(
    (name): Variable => ({ name, from: 'settings' }),
  ),
  ...KAFKA_SECURITY.map((name): Variable => ({
    name,
    from: name === 'HIORDER_KAFKA_PASSWORD' ? 'secrets' : 'settings',
  })),
  { name: 'HIORDER_DATABASE_URL', from: 'administrator' },
  { name: 'HIORDER_DATABASE_PREFIX', from: 'settings' },
  ...CONTEXTS.filter(hasDatabase).map((name): Variable => ({
    name: variableOf(name, 'DATABASE_URL'),
    from: 'secrets',
  })),
  { name: 'HIORDER_SECRET_DATABASE_PASSWORD', from: 'secrets' },
];
