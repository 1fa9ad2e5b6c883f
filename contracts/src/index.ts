export * from './events/index.ts';
export * from './http/index.ts';
export * from './permissions.ts';
export * from './reasons.ts';
export * from './topics.ts';
