export { assertSequences } from './assert-sequences.ts';
export { busSuite, type BusHarness } from './bus-suite.ts';
export { eventually } from './eventually.ts';
export { quietLog } from './quiet-log.ts';
export { rawKafka, type RawRecord } from './raw-kafka.ts';
