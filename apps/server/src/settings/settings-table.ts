import { SECRETS, secretNames, variableOfSecret } from '../secrets/secrets.ts';
import { CALLS, CONTEXTS, hasDatabase } from './context-names.ts';
import { variableOf } from './network.ts';
import { onOff, postgres, web, type Setting } from './setting.ts';
import { ofContexts } from './settings-of-contexts.ts';
import { ofKafka } from './settings-of-kafka.ts';

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
    means: 'secrets, photos, keys, messages; the embedded database, which as root lies in /var/lib/hiorder',
    fallback: '.hiorder; of several none',
  },
  { name: 'HIORDER_DEMO', form: onOff, means: 'the demo store', fallback: 'on; of several off' },
  {
    name: 'HIORDER_DEMO_DAY_ENDS_AT',
    form: 'HH:MM',
    means: 'when the business day of the demo store ends, in Seoul',
    fallback: '05:00',
    contexts: ['identity'],
  },
  {
    name: 'HIORDER_MIGRATE',
    form: 'on, off, only',
    means: 'makes databases, tables and topics; only: and ends; off: waits until another has',
    fallback: 'on; of several off',
  },
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
