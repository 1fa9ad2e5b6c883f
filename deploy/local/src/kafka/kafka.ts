import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngineProcess } from '../engine-process.ts';
import { lastingPort, lastingPorts } from '../lasting-ports.ts';
import { ensureKafka } from './artifacts.ts';
import { untilReady } from './ready.ts';
import { secureListener, type SecuredListener, type Securing } from './secured-listener.ts';
import { prepareStorage } from './storage.ts';

export interface KafkaOptions {
  /** Its data and its log; a directory that was used before goes on with its data. */
  readonly dir: string;
  /** Default: a free one, chosen by the system. */
  readonly port?: number;
  readonly readyBoundMs?: number;
  /** A second listener with TLS and SASL, for these users and whoever is given SCRAM credentials. */
  readonly securedFor?: Securing['users'];
}

export interface Kafka {
  /** `host:port`. */
  readonly brokers: string;
  readonly secured?: SecuredListener;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  isRunning(): boolean;
  /** As an operator stops it: SIGTERM, and SIGKILL after 15 s. */
  stop(): Promise<void>;
  /** Resolves when the process is gone. Default SIGKILL. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Small and quick to start rather than fast under load: the first tier of compilation, the simplest collector. */
const JVM = ['-Xms64m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];

/** A broker and controller in one process, in KRaft mode. Resolves when it answers. */
export async function startKafka(o: KafkaOptions): Promise<Kafka> {
  const { java, jars } = await ensureKafka();
  const own = { dir: o.dir, ...(await portsOf(o.port)) };
  const secured = o.securedFor && (await securedBy(o.dir, o.securedFor));
  const place = { ...own, ...(secured && { secured }) };
  const { settings, clusterId } = await prepareStorage(place);
  const logFile = join(o.dir, 'kafka.log');
  const broker = startEngineProcess({
    command: java,
    args: [
      ...JVM,
      '-Djava.awt.headless=true',
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-Dorg.slf4j.simpleLogger.showDateTime=true',
      ...['-cp', join(jars, '*'), 'kafka.Kafka', settings],
    ],
    cwd: o.dir,
    logFile,
  });
  const brokers = `127.0.0.1:${place.port}`;
  try {
    await untilReady({ broker, brokers, clusterId, boundMs: o.readyBoundMs ?? 60_000 });
  } catch (error) {
    await broker.kill();
    throw error;
  }
  const { pid, isRunning, kill } = broker;
  return {
    ...{ brokers, port: place.port, pid, logFile, isRunning, kill, stop: () => broker.stop() },
    ...(secured && { secured: secured.listener }),
  };
}

async function securedBy(dir: string, users: Securing['users']) {
  const port = await lastingPort();
  await mkdir(dir, { recursive: true });
  return { port, ...secureListener({ dir, port, users }) };
}

async function portsOf(port: number | undefined): Promise<{ port: number; controllerPort: number }> {
  if (port !== undefined) return { port, controllerPort: await lastingPort() };
  const [first = 0, second = 0] = await lastingPorts(2);
  return { port: first, controllerPort: second };
}
