import { ListOffsetTimestamps, type Admin } from '@platformatic/kafka';
import { asking } from './kafka-error.ts';

export interface PartitionPlace {
  /** Kafka's name. */
  readonly topic: string;
  readonly partition: number;
}

/** Positions by `topic/partition`. */
export type Offsets = ReadonlyMap<string, bigint>;

export const placeOf = ({ topic, partition }: PartitionPlace): string => `${topic}/${partition}`;

/** All partitions of the topics. */
export const placesOf = (topics: readonly { name: string; partitions: number }[]): PartitionPlace[] =>
  topics.flatMap(({ name: topic, partitions }) =>
    Array.from({ length: partitions }, (_, partition) => ({ topic, partition })),
  );

const { EARLIEST, LATEST } = ListOffsetTimestamps;

/** Where the partitions begin or end, or what was written from a moment on (-1 where there is nothing). */
export function listOffsets(
  admin: Admin,
  places: readonly PartitionPlace[],
  timestamp: bigint,
): Promise<Offsets> {
  return asking('asking for positions', async () => {
    const topics = byTopic(places).map(({ name, partitionIndexes }) => ({
      name,
      partitions: partitionIndexes.map((partitionIndex) => ({ partitionIndex, timestamp })),
    }));
    if (topics.length === 0) return new Map();
    const listed = await admin.listOffsets({ topics });
    return new Map(
      listed.flatMap(({ name: topic, partitions }) =>
        partitions.map(({ partitionIndex: partition, offset }) => [placeOf({ topic, partition }), offset]),
      ),
    );
  });
}

/** What the group has stored; where it has stored nothing, nothing is said. */
export function committedOffsets(
  admin: Admin,
  group: string,
  places: readonly PartitionPlace[],
): Promise<Offsets> {
  return asking(`asking for the positions of ${group}`, async () => {
    if (places.length === 0) return new Map();
    const listed = await admin.listConsumerGroupOffsets({
      groups: [{ groupId: group, topics: byTopic(places) }],
    });
    return new Map(
      listed.flatMap(({ topics }) =>
        topics.flatMap(({ name: topic, partitions }) =>
          partitions
            .filter(({ committedOffset }) => committedOffset >= 0n)
            .map(({ partitionIndex: partition, committedOffset }) => [
              placeOf({ topic, partition }),
              committedOffset,
            ]),
        ),
      ),
    );
  });
}

/** What lies behind the group's positions; a group that has stored none begins at the beginning. */
export async function groupLag(
  admin: Admin,
  group: string,
  places: readonly PartitionPlace[],
): Promise<number> {
  // In this order: what is stored meanwhile must not make it less than nothing.
  const committed = await committedOffsets(admin, group, places);
  const fresh = places.filter((place) => !committed.has(placeOf(place)));
  const [latest, earliest] = await Promise.all([
    listOffsets(admin, places, LATEST),
    listOffsets(admin, fresh, EARLIEST),
  ]);
  return places.map(placeOf).reduce((sum, place) => {
    const from = committed.get(place) ?? earliest.get(place) ?? 0n;
    return sum + Math.max(0, Number((latest.get(place) ?? 0n) - from));
  }, 0);
}

function byTopic(places: readonly PartitionPlace[]): { name: string; partitionIndexes: number[] }[] {
  const topics = new Map<string, number[]>();
  for (const { topic, partition } of places) topics.set(topic, [...(topics.get(topic) ?? []), partition]);
  return [...topics].map(([name, partitionIndexes]) => ({ name, partitionIndexes }));
}
