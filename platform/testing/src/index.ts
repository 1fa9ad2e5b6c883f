export { dropAll } from './drop-all.ts';
export { eventually } from './eventually.ts';
export { mayBeKilled } from './may-be-killed.ts';
export { silentLog } from './log.ts';
export { testBus } from './test-bus.ts';
export { testDatabase, type TestDatabase } from './test-database.ts';
export { startTestPostgres, testAdminUrl } from './test-postgres.ts';
export type { Wire } from './wire.ts';
export { nameMeans, notOfManyAddresses } from './system-names.ts';
