import { SECRETS, secretNames, variableOfSecret } from '../secrets/secrets.ts';
import { CALLS, CONTEXTS, hasDatabase, type ContextName } from './context-names.ts';
import { variableOf } from './network.ts';

/** One variable of the environment. Manifests and documents are compared with these. */
export interface Setting {
  readonly name: string;
  /** What it may be. */
  readonly form: string;
  readonly means: string;
  /** In one process, and where it differs in one of several. */
  readonly fallback?: string;
  /** The contexts whose process reads it; without it, all. */
  readonly contexts?: readonly ContextName[];
  readonly secret?: true;
}

const web = 'http(s)://host[:port]';
const postgres = 'postgresql://…';
const onOff = 'on, off';

const ofProcess: readonly Setting[] = [
  { name: 'HIORDER_CONTEXTS', form: CONTEXTS.join(', '), means: 'what this process runs', fallback: 'all' },
  {
    name: 'PORT',
    form: '1–65535',
    means: 'where the gateway listens, or the only context',
    fallback: '8080',
  },
  {
    name: 'HIORDER_GRPC_PORT',
    form: '1–65535, off',
    means: 'where POS and kitchen devices call ordering and operations',
    fallback: 'PORT + 10, if it is free; of several off',
    contexts: ['ordering', 'operations'],
  },
  { name: 'HOST', form: 'address', means: 'on which address of the machine', fallback: '0.0.0.0' },
  {
    name: 'HIORDER_REUSE_PORT',
    form: onOff,
    means: 'a successor may listen on the same port',
    fallback: 'off',
  },
  {
    name: 'HIORDER_DRAIN_MS',
    form: '0–60000',
    means: 'how long it goes on serving when it is to stop, so that nobody asks it any more when it does',
    fallback: '0; of several 2000',
  },
  {
    name: 'HIORDER_LOG_LEVEL',
    form: 'trace, debug, info, warn, error, silent',
    means: 'which log lines are written, as JSON',
    fallback: 'warn; of several info',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    form: web,
    means: 'a collector that traces are sent to, OTLP over HTTP',
    fallback: 'no traces',
  },
  {
    name: 'OTEL_TRACES_SAMPLER_ARG',
    form: '0–1',
    means: 'which share of all traces',
    fallback: '1',
  },
  {
    name: 'HIORDER_STATE_DIR',
    form: 'directory',
    means: 'secrets, photos, keys, messages',
    fallback: '.hiorder; of several none',
  },
  { name: 'HIORDER_DEMO', form: onOff, means: 'the demo store', fallback: 'on; of several off' },
  {
    name: 'HIORDER_MIGRATE',
    form: 'on, off, only',
    means: 'makes databases, tables and topics; only: and ends; off: waits until another has',
    fallback: 'on; of several off',
  },
];

const ofKafka: readonly Setting[] = [
  { name: 'HIORDER_KAFKA_BROKERS', form: 'host:port, …', means: 'where Kafka is' },
  { name: 'HIORDER_KAFKA_PREFIX', form: 'text', means: 'before the names of topics and groups' },
  {
    name: 'HIORDER_KAFKA_TLS',
    form: onOff,
    means: 'connections to Kafka are encrypted, and brokers prove who they are',
    fallback: 'off',
  },
  {
    name: 'HIORDER_KAFKA_CA_FILE',
    form: 'file, PEM',
    means: 'who vouches for the brokers',
    fallback: 'authorities that Node knows',
  },
  {
    name: 'HIORDER_KAFKA_CERT_FILE',
    form: 'file, PEM',
    means: 'our own certificate, where brokers ask for one',
  },
  { name: 'HIORDER_KAFKA_KEY_FILE', form: 'file, PEM', means: 'the private key of that certificate' },
  {
    name: 'HIORDER_KAFKA_SASL',
    form: 'plain, scram-sha-256, scram-sha-512',
    means: 'how we sign in to Kafka; plain only with HIORDER_KAFKA_TLS',
    fallback: 'not at all',
  },
  { name: 'HIORDER_KAFKA_USER', form: 'text', means: 'as whom we sign in to Kafka' },
  { name: 'HIORDER_KAFKA_PASSWORD', form: 'text', means: 'with what we sign in to Kafka', secret: true },
];

const ofInstallation: readonly Setting[] = [
  {
    name: 'HIORDER_PUBLIC_URL',
    form: web,
    means: 'as people reach the gateway: in QR codes and tokens',
    fallback: 'http://localhost:PORT',
  },
  { name: 'HIORDER_BUS', form: 'embedded, kafka', means: 'how events travel', fallback: 'embedded' },
  ...ofKafka,
  {
    name: 'HIORDER_DATABASE_URL',
    form: postgres,
    means: 'a PostgreSQL server; an administrator’s where it is migrated, else only host and port count',
    fallback: 'embedded PostgreSQL',
  },
  {
    name: 'HIORDER_DATABASE_PREFIX',
    form: 'a–z, 0–9, _',
    means: 'before the names of databases and roles',
    fallback: 'hiorder_',
  },
  {
    name: 'HIORDER_REDIS_URL',
    form: 'redis(s)://…',
    means: 'what replicas share for a moment',
    fallback: 'memory',
  },
  { name: 'HIORDER_REDIS_PREFIX', form: 'text', means: 'before the names of keys', fallback: 'hiorder:' },
];

const ofContexts: readonly Setting[] = [
  {
    name: 'HIORDER_PROXIES',
    form: '0–9',
    means: 'proxies of ours in front, to be believed about clients’ addresses',
    fallback: '0',
    contexts: ['gateway'],
  },
  {
    name: 'HIORDER_RATE_LIMITS',
    form: onOff,
    means: 'limits per caller',
    fallback: 'on',
    contexts: ['gateway', 'chat'],
  },
  {
    name: 'HIORDER_BUILD_APPS',
    form: onOff,
    means: 'builds web apps whose sources have changed',
    fallback: 'on; of several off',
    contexts: ['gateway'],
  },
  {
    name: 'HIORDER_PHOTOS_DIR',
    form: 'directory',
    means: 'shared by replicas',
    fallback: 'photos in HIORDER_STATE_DIR',
    contexts: ['menu'],
  },
  {
    name: 'HIORDER_PUSH_SERVICES',
    form: 'domain or origin, …',
    means: 'where browsers may have pushes sent: nothing else is called for them',
    fallback: 'those of Chrome, Firefox, Safari and Edge',
    contexts: ['notification'],
  },
  {
    name: 'HIORDER_ORDER_EXPIRY_SECONDS',
    form: '5–86400',
    means: 'how long an unpaid order holds its stock',
    fallback: '600',
    contexts: ['ordering'],
  },
  {
    name: 'HIORDER_TOSS_SECRET_KEY',
    form: 'live_sk_…',
    means: 'real payments',
    contexts: ['payment'],
    secret: true,
  },
  {
    name: 'HIORDER_TOSS_CLIENT_KEY',
    form: 'live_ck_…',
    means: 'real payments',
    contexts: ['payment', 'ordering'],
  },
  {
    name: 'HIORDER_TOSS_API_URL',
    form: web,
    means: 'Toss Payments',
    fallback: 'its public address',
    contexts: ['payment'],
  },
  {
    name: 'HIORDER_PAYMENT_SANDBOX_URL',
    form: web,
    means: 'the practice provider, where it runs by itself',
    fallback: 'in the same process',
    contexts: ['payment', 'ordering', 'gateway'],
  },
];

const peers: readonly Setting[] = CONTEXTS.filter((name) => name !== 'gateway').map((name) => ({
  name: variableOf(name, 'URL'),
  form: `${web}, …`,
  means: `where ${name} runs, when it is another process; several addresses are replicas`,
  // Everybody checks tokens with identity's keys.
  ...(name !== 'identity' && { contexts: CONTEXTS.filter((caller) => CALLS[caller]?.includes(name)) }),
}));

const ports: readonly Setting[] = CONTEXTS.map((name) => ({
  name: variableOf(name, 'PORT'),
  form: '1–65535',
  means: `where ${name} listens, when it shares a process`,
  contexts: [name],
}));

const databases: readonly Setting[] = [...CONTEXTS.filter(hasDatabase), 'bus' as const].map((name) => ({
  name: variableOf(name, 'DATABASE_URL'),
  form: postgres,
  means: `the database of ${name} as its own role`,
  ...(name !== 'bus' && { contexts: [name] }),
  secret: true,
}));

const secrets: readonly Setting[] = secretNames.map((name) => {
  const { means, ...more } = SECRETS[name];
  const contexts = 'contexts' in more ? { contexts: more.contexts } : {};
  return {
    name: variableOfSecret(name),
    form: 'text',
    means,
    fallback: 'made at the first start; of several none',
    ...contexts,
    secret: true,
  };
});

/** Every variable that a process reads. */
export const SETTINGS: readonly Setting[] = [
  ...ofProcess,
  ...ofInstallation,
  ...peers,
  ...ports,
  ...databases,
  ...ofContexts,
  ...secrets,
];
