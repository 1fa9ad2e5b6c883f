/** How a topic is kept where the bus is Kafka; the embedded log keeps everything. */
export interface TopicSettings {
  /** How many replicas of one consumer can share it. Growing moves keys to other partitions: see @hiorder/messaging. */
  readonly partitions: number;
  readonly retentionMs: number | 'unlimited';
}

const days = (count: number): number => count * 24 * 60 * 60 * 1_000;

/**
 * The record of what happened. A new context begins with the first event ever written, and read models are rebuilt from
 * it, so nothing expires. Nor is it compacted: several kinds of events share a key, and the last one does not tell what
 * the others told.
 */
const record = (partitions: number): TopicSettings => ({ partitions, retentionMs: 'unlimited' });

/** What matters only for a while: nobody needs it from the beginning. */
const passing = (partitions: number, retentionMs: number): TopicSettings => ({ partitions, retentionMs });

const BUSY = 12;
const QUIET = 4;

/** Every topic of the event catalogue. */
export const topicTable = {
  topics: {
    // What people wrote is kept by chat; others only count and tell.
    'hiorder.chat.message': passing(BUSY, days(30)),
    'hiorder.identity.guest': record(QUIET),
    'hiorder.identity.invitation': record(QUIET),
    'hiorder.identity.member': record(QUIET),
    'hiorder.identity.staff': record(QUIET),
    'hiorder.identity.store': record(QUIET),
    'hiorder.identity.table': record(QUIET),
    // A revoked token would have expired long before; the longest session lasts weeks.
    'hiorder.identity.token': passing(QUIET, days(90)),
    'hiorder.menu.category': record(QUIET),
    'hiorder.menu.item': record(QUIET),
    'hiorder.operations.call-kind': record(QUIET),
    'hiorder.operations.kitchen': record(QUIET),
    // Only screens listen.
    'hiorder.operations.printer': passing(QUIET, days(7)),
    'hiorder.operations.service-call': record(BUSY),
    // Only screens listen, and a screen reads the board itself when it comes back.
    'hiorder.operations.table': passing(BUSY, days(7)),
    'hiorder.operations.ticket': record(BUSY),
    'hiorder.ordering.bill': record(BUSY),
    'hiorder.ordering.order': record(BUSY),
    'hiorder.ordering.policy': record(QUIET),
    'hiorder.ordering.stock': record(BUSY),
    'hiorder.ordering.table-session': record(BUSY),
    'hiorder.payment.payment': record(BUSY),
  },
  /** `<consumer group>.dead-letter`: a notice for others; what is replayed lies in the consumer's own database. */
  deadLetters: passing(1, days(90)),
} as const satisfies { topics: Record<string, TopicSettings>; deadLetters: TopicSettings };
