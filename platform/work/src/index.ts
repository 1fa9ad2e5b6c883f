export { createWork, type Work, type WorkOptions } from './work.ts';
export { contextOf } from './context-of.ts';
export type { WorkOperations } from './operations.ts';
export type { WorkStatus } from './operations-schemas.ts';
export { runJobs, type RunningJobs } from './run-jobs.ts';
