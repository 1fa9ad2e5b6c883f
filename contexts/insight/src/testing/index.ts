export { startInsight, tokenOf, type InsightFixture } from './insight-fixture.ts';
