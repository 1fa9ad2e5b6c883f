export { createKafkaBus, type KafkaBusOptions } from './kafka-bus.ts';
export { SASL_MECHANISMS, type KafkaSecurity, type SaslMechanism } from './security.ts';
export type { TopicSettings, TopicTable } from './topic-table.ts';
