export * from './common.ts';
export * from './guests.ts';
export * from './live.ts';
export * from './menu.ts';
export * from './operations.ts';
export * from './ordering.ts';
export * from './payment.ts';
