import {
  DEMO_ONLY,
  environmentOf,
  KAFKA_SECURITY,
  MIGRATION,
  OPTIONAL,
  type Variable,
} from './environment.ts';
import { HEALTH, MEMBERS, PAYMENT_SANDBOX_PORT, PORT, GRPC_PORT, type Member } from './installation.ts';

const ADMINISTRATOR =
  'postgresql://postgres:${POSTGRES_PASSWORD:?see deploy/README.md}@postgresql:5432/postgres';

/** One machine of one's own: the practice provider unless keys of a real one are given. */
const SETTINGS: Readonly<Record<string, string>> = {
  HIORDER_PUBLIC_URL: '${HIORDER_PUBLIC_URL:-http://localhost:8080}',
  HIORDER_BUS: 'kafka',
  HIORDER_KAFKA_BROKERS: 'kafka:9092',
  HIORDER_KAFKA_COPIES: '1',
  HIORDER_DATABASE_URL: 'postgresql://postgresql:5432',
  HIORDER_REDIS_URL: 'redis://redis:6379',
  HIORDER_LOG_LEVEL: '${HIORDER_LOG_LEVEL:-info}',
  HIORDER_DEMO: '${HIORDER_DEMO:-on}',
  HIORDER_PAYMENT_SANDBOX_URL: `\${HIORDER_PAYMENT_SANDBOX_URL-http://payment-sandbox:${PAYMENT_SANDBOX_PORT}}`,
};

/** Its port is the machine's own: who calls could claim any address, if a proxy were believed that is not there. */
const PROXIES = '${HIORDER_PROXIES:-0}';

/** From the file that --env-file names; without a secret it does not start and says which. */
const secret = (name: string): string =>
  DEMO_ONLY.test(name) || OPTIONAL.test(name) ? `\${${name}:-}` : `\${${name}:?see deploy/README.md}`;

function valueOf(one: Variable): string {
  if ('value' in one) return one.value;
  if (one.from === 'administrator') return ADMINISTRATOR;
  return (one.from === 'settings' ? SETTINGS[one.name] : undefined) ?? secret(one.name);
}

/** Its Kafka is its own, in a network of its own. */
const environment = (variables: readonly Variable[]): Record<string, string> =>
  Object.fromEntries(
    variables.filter(({ name }) => !KAFKA_SECURITY.includes(name)).map((one) => [one.name, valueOf(one)]),
  );

const IMAGE = {
  image: 'hiorder:${HIORDER_VERSION:-latest}',
  build: { context: '..', dockerfile: 'Dockerfile' },
  read_only: true,
  tmpfs: ['/tmp'],
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
};

const answers = (path: string): string[] => [
  'CMD',
  'node',
  '-e',
  `fetch('http://localhost:${PORT}${path}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`,
];

function memberService(member: Member): object {
  const { name, replicas } = member;
  // The gateway's port is the machine's: one of it. The others are found by name, however many there are.
  const count = name === 'gateway' ? 1 : replicas.least;
  return {
    ...IMAGE,
    environment: environment(environmentOf(member, { drainMs: 2_000, proxies: PROXIES })),
    depends_on: { migration: { condition: 'service_completed_successfully' } },
    restart: 'unless-stopped',
    stop_grace_period: '60s',
    healthcheck: {
      test: answers(HEALTH.ready),
      interval: '5s',
      timeout: '3s',
      retries: 5,
      start_period: '60s',
    },
    ...(name === 'gateway' && { ports: [`\${PORT:-8080}:${PORT}`] }),
    ...(name === 'menu' && { volumes: ['photos:/var/lib/hiorder/photos'] }),
    ...(member.grpc && { expose: [String(GRPC_PORT)] }),
    deploy: { replicas: count },
  };
}

const migration = {
  ...IMAGE,
  environment: environment(MIGRATION),
  depends_on: {
    postgresql: { condition: 'service_healthy' },
    kafka: { condition: 'service_healthy' },
    redis: { condition: 'service_healthy' },
  },
};

const state = {
  postgresql: {
    image: 'postgres:18',
    environment: { POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:?see deploy/README.md}' },
    command: ['postgres', '-c', 'max_connections=300'],
    volumes: ['postgresql:/var/lib/postgresql'],
    healthcheck: { test: ['CMD', 'pg_isready', '-U', 'postgres'], interval: '2s', retries: 30 },
    restart: 'unless-stopped',
  },
  kafka: {
    image: 'apache/kafka:3.9.1',
    environment: {
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9092',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      // Five years: a context that was away for longer than this would begin at the beginning again.
      KAFKA_OFFSETS_RETENTION_MINUTES: String(5 * 365 * 24 * 60),
      // Any variable of these replaces the image's own file, which would have said so; else it is /tmp.
      KAFKA_LOG_DIRS: '/var/lib/kafka/data/log',
    },
    volumes: ['kafka:/var/lib/kafka/data'],
    healthcheck: {
      test: ['CMD-SHELL', '/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092'],
      interval: '5s',
      timeout: '10s',
      retries: 30,
    },
    restart: 'unless-stopped',
  },
  redis: {
    image: 'redis:7',
    command: ['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
    volumes: ['redis:/data'],
    healthcheck: { test: ['CMD', 'redis-cli', 'ping'], interval: '2s', retries: 30 },
    restart: 'unless-stopped',
  },
};

/** The practice payment provider: never beside real money, and so only where somebody asks for it. */
const paymentSandbox = {
  ...IMAGE,
  profiles: ['sandbox'],
  command: ['apps/sandbox/src/main.ts'],
  environment: {
    PORT: String(PAYMENT_SANDBOX_PORT),
    HIORDER_SANDBOX_HOST: '0.0.0.0',
    HIORDER_SANDBOX_DATA: '/var/lib/hiorder/sandbox',
    HIORDER_SANDBOX_SECRET_KEY: secret('HIORDER_SECRET_PAYMENT_SECRET_KEY'),
  },
  volumes: ['sandbox:/var/lib/hiorder/sandbox'],
  restart: 'unless-stopped',
};

export const composeFile = (): object => ({
  name: 'hiorder',
  services: {
    ...state,
    migration,
    'payment-sandbox': paymentSandbox,
    ...Object.fromEntries(MEMBERS.map((member) => [member.name, memberService(member)])),
  },
  volumes: { postgresql: {}, kafka: {}, redis: {}, photos: {}, sandbox: {} },
});
