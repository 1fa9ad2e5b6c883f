import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LISTENER } from './secured-listener.ts';

export interface BrokerPlace {
  readonly dir: string;
  readonly port: number;
  readonly controllerPort: number;
  /** A second door, where one must say who one is. */
  readonly secured?: { readonly port: number; readonly settings: Readonly<Record<string, string>> };
}

export interface Storage {
  /** The settings file. */
  readonly settings: string;
  readonly clusterId: string;
}

/** Formats the storage if it is new, and writes the settings. */
export async function prepareStorage(place: BrokerPlace): Promise<Storage> {
  const data = join(place.dir, 'data');
  await mkdir(data, { recursive: true });
  const meta = join(data, 'meta.properties');
  if (!existsSync(meta)) await writeFile(meta, `version=1\nnode.id=1\ncluster.id=${newClusterId()}\n`);
  const clusterId = /^cluster\.id=(.+)$/m.exec(await readFile(meta, 'utf8'))?.[1] ?? '';
  const settings = join(place.dir, 'server.properties');
  await writeFile(settings, settingsOf(place, data));
  return { settings, clusterId };
}

/** A UUID as Kafka writes it: 16 bytes in base64url, never beginning with a dash. */
const newClusterId = (): string => `h${randomBytes(16).toString('base64url').slice(1)}`;

function settingsOf({ port, controllerPort, secured }: BrokerPlace, data: string): string {
  const second = secured ? `,${LISTENER}://127.0.0.1:${secured.port}` : '';
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}${second}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port}${second}`,
    'listener.security.protocol.map': `BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,${LISTENER}:SASL_SSL`,
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    // Forward slashes, or the properties file takes them for escapes.
    'log.dirs': data.replaceAll('\\', '/'),
    'auto.create.topics.enable': false,
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 2,
    // A group that was away for longer than this would begin at the beginning again.
    'offsets.retention.minutes': 5 * 365 * 24 * 60,
    // One machine, a handful of replicas: nothing to wait for when a group forms.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1_000,
    // A killed broker may register again once its former self has missed a few heartbeats.
    'broker.session.timeout.ms': 1_500,
    'broker.heartbeat.interval.ms': 300,
    'log.segment.bytes': 64 * 1024 * 1024,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'background.threads': 2,
    'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
    ...secured?.settings,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
