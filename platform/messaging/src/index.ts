export {
  type BusAdministration,
  type EventBus,
  type GroupSubscription,
  type LogReading,
  type ParkedEvent,
  type RunningSubscription,
  type Tail,
  type TopicEvent,
} from './bus.ts';
export { createSharedTail, type SharedTail, type Watcher } from './shared-tail.ts';
export { embeddedBusMigrations, messagingMigrations } from './migrations.ts';
export { appendOutbox, OUTBOX_CHANNEL } from './outbox/append-outbox.ts';
export { outboxRows, type OutboxRow } from './outbox/envelope.ts';
export { countedOutbox, type CountedOutbox, type EventCounter } from './outbox/counted-outbox.ts';
export { startRelay, type Relay, type RelayOptions } from './outbox/relay.ts';
export { createEmbeddedBus, type EmbeddedBusOptions } from './embedded/embedded-bus.ts';
export { on, type Handler, type Subscription } from './consumer/subscription.ts';
export { startConsumer, type Consumer, type ConsumerOptions } from './consumer/consumer.ts';
export { beginAnew, type BeginAnew } from './consumer/begin-anew.ts';
export {
  countDeadLetters,
  listDeadLetters,
  requestReplay,
  type DeadLetter,
} from './consumer/dead-letters.postgres.ts';
