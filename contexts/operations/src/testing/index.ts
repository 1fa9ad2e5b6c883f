export { startOperations, tokenOf, type OperationsFixture } from './operations-fixture.ts';
export { printerStandIn, type PrinterStandIn } from './printer-stand-in.ts';
export * from './told-events.ts';
