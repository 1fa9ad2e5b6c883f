export { startOperations, tokenOf, type OperationsFixture } from './operations-fixture.ts';
export * from './told-events.ts';
