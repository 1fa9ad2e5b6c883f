import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { GroupPartitionsAssigner } from '@platformatic/kafka';
import { shareOut } from './share-out.ts';

type Owned = Readonly<Record<string, readonly number[]>>;

const PARTITIONS = { busy: 12, quiet: 4, stock: 12 };
type Topic = keyof typeof PARTITIONS;
const TOPICS = Object.keys(PARTITIONS) as Topic[];

/** One round of the group: what each member owns before, and what it is given. */
function shared(
  owned: Readonly<Record<string, Owned>>,
  wants: Readonly<Record<string, readonly Topic[]>> = {},
): Record<string, Owned> {
  const members = new Map(
    Object.entries(owned).map(([memberId, partitions]) => [
      memberId,
      {
        memberId,
        version: 3,
        generationId: 1,
        topics: [...(wants[memberId] ?? TOPICS)],
        ownedPartitions: Object.entries(partitions).map(([topic, own]) => ({ topic, partitions: [...own] })),
      },
    ]),
  );
  const topics = new Map(
    Object.entries(PARTITIONS).map(([name, partitionsCount]) => [name, { partitionsCount }]),
  );
  const metadata = { topics } as unknown as Parameters<GroupPartitionsAssigner>[3];
  return Object.fromEntries(
    shareOut('a', members, new Set(TOPICS), metadata).map(({ memberId, assignments }) => [
      memberId,
      Object.fromEntries([...assignments.values()].map(({ topic, partitions }) => [topic, partitions])),
    ]),
  );
}

const counts = (shares: Record<string, Owned>): Record<string, number[]> =>
  Object.fromEntries(
    Object.entries(shares).map(([member, owned]) => [
      member,
      TOPICS.map((topic) => owned[topic]?.length ?? 0),
    ]),
  );

it('gives each member its part of every topic', () => {
  assert.deepEqual(counts(shared({ a: {}, b: {} })), { a: [6, 2, 6], b: [6, 2, 6] });
});

it('gives a newcomer half of every topic once the one before has let go of it, which keeps the rest', () => {
  const alone = shared({ a: {} });
  const letGo = shared({ a: alone['a']!, b: {} });
  assert.deepEqual(counts(letGo), { a: [6, 2, 6], b: [0, 0, 0] });
  const taken = shared({ a: letGo['a']!, b: {} });
  assert.deepEqual(taken['a'], letGo['a']);
  assert.deepEqual(counts(taken), { a: [6, 2, 6], b: [6, 2, 6] });
});

it('gives what a member that has gone leaves to the others', () => {
  const both = shared({ a: {}, b: {} });
  assert.deepEqual(counts(shared({ b: both['b']! })), { b: [12, 4, 12] });
});

it('gives a topic only to those who want it', () => {
  assert.deepEqual(counts(shared({ a: {}, b: {} }, { a: ['quiet', 'stock'] })), {
    a: [0, 2, 6],
    b: [12, 2, 6],
  });
});
