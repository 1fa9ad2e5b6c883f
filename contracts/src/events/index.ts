export * from './chat.ts';
export * from './common.ts';
export * from './define-event.ts';
export * from './identity.ts';
export * from './menu.ts';
export * from './operations.ts';
export * from './ordering.ts';
export * from './payment.ts';
export { eventCatalogue } from './catalogue.ts';
