import { TechnicalError, type Log } from '@hiorder/kernel';
import {
  ConfigResourceTypes,
  IncrementalAlterConfigOperationTypes,
  type Admin,
  type ClusterTopicMetadata,
} from '@platformatic/kafka';
import { setTimeout as sleep } from 'node:timers/promises';
import { asking, causesOf, kafkaError } from './kafka-error.ts';
import { copiesOf } from './check-brokers.ts';
import type { TopicSettings, TopicTable } from './topic-table.ts';

/** A topic that exists, under Kafka's name for it. */
export interface KafkaTopic {
  readonly topic: string;
  readonly name: string;
  readonly partitions: number;
}

export interface Topics {
  nameOf(topic: string): string;
  /** Makes those that are missing, and lets those grow that have fewer partitions than the table says. */
  open(topics: readonly string[]): Promise<KafkaTopic[]>;
  openDeadLetters(topic: string): Promise<KafkaTopic>;
}

export interface TopicsOptions {
  readonly admin: Admin;
  readonly table: TopicTable;
  readonly prefix: string;
  /** How many brokers keep each event. Default: what brokers are set to; so is how many must have it. */
  readonly copies?: number | undefined;
  readonly log: Log;
}

/** The largest event; also Kafka's limit for what one request writes to one partition. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

export function createTopics(o: TopicsOptions): Topics {
  const opened = new Map<string, Promise<KafkaTopic>>();
  const nameOf = (topic: string): string => `${o.prefix}${topic}`;

  const openAs = (topic: string, settings: TopicSettings): Promise<KafkaTopic> => {
    const known = opened.get(topic);
    if (known) return known;
    const opening = asking(`opening the topic ${nameOf(topic)}`, async () => {
      const name = nameOf(topic);
      return { topic, name, partitions: await openTopic(o, name, settings) };
    });
    opened.set(topic, opening);
    opening.catch(() => opened.delete(topic));
    return opening;
  };
  const open = (topic: string): Promise<KafkaTopic> => {
    const settings = o.table.topics[topic] ?? o.table.others;
    if (settings) return openAs(topic, settings);
    return Promise.reject(new TechnicalError('topic-unknown', `${topic} is not in the table of topics`));
  };
  return {
    nameOf,
    open: (topics) => Promise.all([...new Set(topics)].sort().map(open)),
    openDeadLetters: (topic) => openAs(topic, o.table.deadLetters),
  };
}

async function openTopic(o: TopicsOptions, name: string, settings: TopicSettings): Promise<number> {
  const existing = await existingTopic(o.admin, name);
  if (existing === undefined) {
    await tolerating('TOPIC_ALREADY_EXISTS', () =>
      o.admin.createTopics({
        topics: [name],
        partitions: settings.partitions,
        ...(o.copies !== undefined && { replicas: o.copies }),
        configs: Object.entries(configsOf(settings, o.copies)).map(([key, value]) => ({ name: key, value })),
      }),
    );
    return ledPartitions(o.admin, name, settings.partitions);
  }
  const { partitionsCount: from } = existing;
  await alignConfigs(o, name, configsOf(settings, o.copies && Math.min(o.copies, copiesOf(existing))));
  if (from >= settings.partitions) return ledPartitions(o.admin, name, from);
  o.log.warn({ topic: name, from, to: settings.partitions }, 'topic grows, keys move');
  // Somebody else may be doing the same.
  await tolerating('INVALID_PARTITIONS', () =>
    o.admin.createPartitions({ topics: [{ name, count: settings.partitions }] }),
  );
  return ledPartitions(o.admin, name, settings.partitions);
}

/** `copies`: as many as it has, where it is there already; more must not be waited for. */
const configsOf = ({ retentionMs }: TopicSettings, copies?: number): Record<string, string> => ({
  'cleanup.policy': 'delete',
  'retention.ms': retentionMs === 'unlimited' ? '-1' : String(retentionMs),
  'retention.bytes': '-1',
  'max.message.bytes': String(MAX_MESSAGE_BYTES),
  // The broker's clock tells when something was published, whoever published it.
  'message.timestamp.type': 'LogAppendTime',
  // One may be away, and what was acknowledged still lies with two (or with the one there is).
  ...(copies !== undefined && { 'min.insync.replicas': String(Math.max(1, copies - 1)) }),
});

/** Not everybody who may write may also set things; a topic that is kept otherwise works as well. */
async function alignConfigs(o: TopicsOptions, name: string, wanted: Record<string, string>): Promise<void> {
  try {
    const changes = await differingConfigs(o.admin, name, wanted);
    if (changes.length === 0) return;
    o.log.info({ topic: name, changes: Object.fromEntries(changes) }, 'topic is set as the table says');
    const configOperation = IncrementalAlterConfigOperationTypes.SET;
    const configs = changes.map(([key, value]) => ({ name: key, value, configOperation }));
    await o.admin.incrementalAlterConfigs({ resources: [{ ...resourceOf(name), configs }] });
  } catch (error) {
    if (kafkaError(error, '').retryable) throw error;
    o.log.warn({ err: error, topic: name, wanted }, 'topic cannot be set as the table says');
  }
}

async function differingConfigs(
  admin: Admin,
  name: string,
  wanted: Record<string, string>,
): Promise<[string, string][]> {
  const described = await admin.describeConfigs({
    resources: [{ ...resourceOf(name), configurationKeys: Object.keys(wanted) }],
  });
  const actual = new Map(described[0]?.configs.map((config) => [config.name, config.value]));
  return Object.entries(wanted).filter(([key, value]) => actual.get(key) !== value);
}

const resourceOf = (name: string) => ({ resourceType: ConfigResourceTypes.TOPIC, resourceName: name });

async function existingTopic(admin: Admin, name: string): Promise<ClusterTopicMetadata | undefined> {
  try {
    const { topics } = await admin.metadata({ topics: [name], forceUpdate: true, retries: 0 });
    return topics.get(name);
  } catch (error) {
    if (causesOf(error).every(({ message }) => message.startsWith('Unknown topic'))) return undefined;
    throw error;
  }
}

/** Waits until every partition has a leader: a topic is there some moments before it can be used. */
async function ledPartitions(admin: Admin, name: string, atLeast: number): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const topic = await describe(admin, name);
    if (topic && topic.partitionsCount >= atLeast && topic.partitions.every(({ leader }) => leader >= 0))
      return topic.partitionsCount;
    await sleep(Math.min(10 + tries * 10, 200));
  }
  throw new TechnicalError('bus-unavailable', `${name} has no leader`, { retryable: true });
}

async function describe(admin: Admin, name: string) {
  const { topics } = await admin
    .metadata({ topics: [name], forceUpdate: true, retries: 0 })
    .catch((error: unknown) => {
      if (
        causesOf(error).some((each) => each.canRetry === false && !each.message.startsWith('Unknown topic'))
      )
        throw error;
      return { topics: new Map<string, never>() };
    });
  return topics.get(name);
}

async function tolerating(apiId: string, request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (!causesOf(error).every((each) => each.apiId === apiId)) throw error;
  }
}
