import { TechnicalError, type Log } from '@hiorder/kernel';
import type { Admin } from '@platformatic/kafka';
import type { BusAdministration, EventBus } from '../bus.ts';
import { warnOfForgetfulBrokers, warnOfSingleCopies } from './check-brokers.ts';
import { createClients, type ConnectingOptions } from './clients.ts';
import { withDeadline } from './deadline.ts';
import { createDeadLetterTopics } from './dead-letter-topics.ts';
import { startGroup } from './group.ts';
import { asking, kafkaError, saysBroker } from './kafka-error.ts';
import { createPublisher } from './publisher.ts';
import { readLog } from './read-log.ts';
import { startTail } from './tail.ts';
import type { TopicTable } from './topic-table.ts';
import { createTopics, type KafkaTopic } from './topics.ts';

export interface KafkaBusOptions extends ConnectingOptions {
  readonly topics: TopicTable;
  /** Before the names of topics and groups, for several installations on one Kafka. Default: nothing. */
  readonly prefix?: string;
  /** How many brokers keep each event; all but one of them must have it before it counts. Default: as brokers are set. */
  readonly copies?: number | undefined;
  /** The most events `onBatch` gets at once. Default 500. */
  readonly batchSize?: number;
  /** A replica that was not heard of for so long is taken for dead. Default 10 s. */
  readonly sessionMs?: number;
  /** How long it may take a replica to notice that another has come or gone. Default 1 s. */
  readonly heartbeatMs?: number;
  /** How long the broker holds a request for events that do not come. Default 500 ms. */
  readonly fetchWaitMs?: number;
}

/** Half of what brokers take by default, since one partition may get all of it. */
const REQUEST_BYTES = 512 * 1024;
const HEALTH_BOUND_MS = 3_000;

/** Apache Kafka behind the port. Connects when it is used, and again whenever the connection is lost. */
export function createKafkaBus(o: KafkaBusOptions): EventBus & BusAdministration {
  const { log, clients, prefix, topics, publisher, deadLetters, settings } = partsOf(o);
  const { admin } = clients;
  const name = `${prefix}${o.clientId}`;
  const running = createRunning();
  let checked: Promise<void> | undefined;

  return {
    publish: (events) => publisher.publish(events),
    async subscribe(subscription) {
      const group = `${prefix}${subscription.group}`;
      const opened = await topics.open(subscription.topics);
      checked ??= checkBrokers(admin, opened, log);
      const started = await startGroup({
        ...{ ...settings, subscription, group, topics: opened, log: log.child({ group }) },
        setAside: (unreadable) => deadLetters.setAside(subscription.group, unreadable),
      });
      return running.add(started);
    },
    async tail(tail) {
      const opened = await topics.open(tail.topics);
      return running.add(await startTail({ ...settings, tail, topics: opened, name, log }));
    },
    async read(reading) {
      const opened = await topics.open(reading.topics);
      await readLog({ ...settings, reading, topics: opened, name, log });
    },
    park: (parked) => deadLetters.park(parked),
    isRunning: (group) => isRunning(admin, `${prefix}${group}`),
    rewind: (group) => rewind(admin, `${prefix}${group}`),
    health: () => healthOf(admin),
    async close() {
      await running.stopAll();
      await clients.close();
    },
  };
}

/** Not everybody may ask, and nothing depends on it. */
async function checkBrokers(admin: Admin, opened: readonly KafkaTopic[], log: Log): Promise<void> {
  const names = opened.map(({ name }) => name);
  await Promise.allSettled([warnOfForgetfulBrokers(admin, log), warnOfSingleCopies(admin, names, log)]);
}

function partsOf(o: KafkaBusOptions) {
  const log = o.log.child({ part: 'bus' });
  const clients = createClients({ ...o, log });
  const { admin, producer } = clients;
  const prefix = o.prefix ?? '';
  const topics = createTopics({ admin, table: o.topics, prefix, copies: o.copies, log });
  const publisher = createPublisher({
    send: (messages) => asking('publishing', () => producer.send({ messages })),
    open: topics.open,
    nameOf: topics.nameOf,
    maxBytes: REQUEST_BYTES,
  });
  const settings = {
    clients,
    batchSize: o.batchSize ?? 500,
    sessionMs: o.sessionMs ?? 10_000,
    heartbeatMs: o.heartbeatMs ?? 1_000,
    fetchWaitMs: o.fetchWaitMs ?? 500,
  };
  const deadLetters = createDeadLetterTopics({ topics, publisher, log });
  return { log, clients, prefix, topics, publisher, deadLetters, settings };
}

/** What was started and not stopped yet, so that closing stops it; stopping twice is stopping once. */
function createRunning() {
  const stops = new Set<() => Promise<void>>();
  return {
    add<T extends { stop(): Promise<void> }>(started: T): T {
      let stopping: Promise<void> | undefined;
      const stop = (): Promise<void> => (stopping ??= started.stop().finally(() => stops.delete(stop)));
      stops.add(stop);
      return { ...started, stop };
    },
    stopAll: () => Promise.all([...stops].map((stop) => stop())),
  };
}

async function healthOf(admin: Admin): Promise<{ ok: boolean; detail: string }> {
  try {
    await withDeadline(admin.metadata({ topics: [], forceUpdate: true, retries: 0 }), HEALTH_BOUND_MS);
    return { ok: true, detail: 'ok' };
  } catch (error) {
    return { ok: false, detail: kafkaError(error, 'no answer').message };
  }
}

async function isRunning(admin: Admin, group: string): Promise<boolean> {
  try {
    const groups = await asking(`describing ${group}`, () => admin.describeGroups({ groups: [group] }));
    return (groups.get(group)?.members.size ?? 0) > 0;
  } catch (error) {
    if (saysBroker(error, 'GROUP_ID_NOT_FOUND')) return false;
    throw error;
  }
}

async function rewind(admin: Admin, group: string): Promise<void> {
  try {
    await asking(`forgetting the positions of ${group}`, () => admin.deleteGroups({ groups: [group] }));
  } catch (error) {
    if (saysBroker(error, 'GROUP_ID_NOT_FOUND')) return;
    if (saysBroker(error, 'NON_EMPTY_GROUP'))
      throw new TechnicalError('group-in-use', `${group} is running`, { cause: error });
    throw error;
  }
}
