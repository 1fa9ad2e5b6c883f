import { cooperativeStickyAssigner, type GroupPartitionsAssigner } from '@platformatic/kafka';

type Shares = ReturnType<GroupPartitionsAssigner>;

/**
 * Shares out each topic by itself: every member gets its part of the busy ones. The client's assigner counts partitions
 * of all topics alike, and takes them in order; of two members one would get all of `ordering.order`.
 *
 * The topics are those that any member wants: in a rolling upgrade the one that shares out may not know a topic that
 * others read.
 */
export const shareOut: GroupPartitionsAssigner = (self, members, _topics, metadata) => {
  const topics = new Set([...members.values()].flatMap((member) => member.topics ?? []));
  const shares = new Map<string, Shares[number]['assignments']>();
  for (const topic of topics)
    for (const { memberId, assignments } of cooperativeStickyAssigner(
      self,
      members,
      new Set([topic]),
      metadata,
    ))
      shares.set(memberId, new Map([...(shares.get(memberId) ?? []), ...assignments]));
  return [...members.keys()].map((memberId) => ({
    memberId,
    assignments: shares.get(memberId) ?? new Map(),
  }));
};
