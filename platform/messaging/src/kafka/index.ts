export { createKafkaBus, type KafkaBusOptions } from './kafka-bus.ts';
export type { TopicSettings, TopicTable } from './topic-table.ts';
