import type { Log } from '@hiorder/kernel';
import { ConfigResourceTypes, type Admin, type ClusterTopicMetadata } from '@platformatic/kafka';

const SETTING = 'offsets.retention.minutes';
/** Far longer than anything here is ever down. */
const ENOUGH_MINUTES = 180 * 24 * 60;

/**
 * A group without members loses its positions after a while and then begins at the beginning, when its inbox has forgotten
 * what it handled. Kafka's default is a week, and nothing else would tell before it is too late.
 */
export async function warnOfForgetfulBrokers(admin: Admin, log: Log): Promise<void> {
  const { brokers } = await admin.metadata({ topics: [] });
  const [broker] = brokers.keys();
  if (broker === undefined) return;
  const [described] = await admin.describeConfigs({
    resources: [
      {
        resourceType: ConfigResourceTypes.BROKER,
        resourceName: String(broker),
        configurationKeys: [SETTING],
      },
    ],
  });
  const minutes = Number(described?.configs.find(({ name }) => name === SETTING)?.value ?? Infinity);
  if (minutes >= ENOUGH_MINUTES) return;
  log.warn(
    { [SETTING]: minutes, enough: ENOUGH_MINUTES },
    `brokers forget the positions of a consumer that is down for ${Math.round(minutes / 60 / 24)} days: raise ${SETTING}`,
  );
}

/** By how many brokers the least kept of its partitions is kept. */
export const copiesOf = ({ partitions }: Pick<ClusterTopicMetadata, 'partitions'>): number =>
  Math.min(...partitions.map(({ replicas }) => replicas.length));

/** What one broker of several keeps alone is away whenever it is, and gone for ever with its disk. */
export async function warnOfSingleCopies(admin: Admin, names: readonly string[], log: Log): Promise<void> {
  const { brokers, topics } = await admin.metadata({ topics: [...names] });
  if (brokers.size < 2) return;
  const single = [...topics].filter(([, topic]) => copiesOf(topic) < 2).map(([name]) => name);
  if (single.length === 0) return;
  log.warn(
    { topics: single, brokers: brokers.size },
    `one broker of ${brokers.size} alone keeps what lies in ${single.join(', ')}: give them more copies`,
  );
}
