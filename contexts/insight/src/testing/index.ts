export { bookDirectly } from './book-directly.ts';
export { startInsight, tokenOf, type InsightFixture } from './insight-fixture.ts';
export * as told from './told-events.ts';
