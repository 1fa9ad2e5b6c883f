import type { RoutePriority } from '@hiorder/http';

/** Contexts that requests can be handed to. Those that do not exist yet answer 503 as if switched off. */
export type ContextName =
  | 'identity'
  | 'menu'
  | 'ordering'
  | 'payment'
  | 'operations'
  | 'notification'
  | 'insight'
  | 'chat';

/**
 * `token`: only with a valid token. `optional`: a session's token is passed on when there is one. `public`: sessions
 * are not even looked at. `protocol`: as public, and the context has cookies of its own.
 */
export type Access = 'token' | 'optional' | 'public' | 'protocol';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Entry<Name extends string = ContextName> {
  readonly methods: readonly Method[];
  /** With `:name` parameters; `*` only at the end. */
  readonly pattern: string;
  readonly context: Name;
  readonly access: Access;
  /** What goes first when there is too much; when left out, reading goes last. */
  readonly priority?: RoutePriority;
  /** Takes files. */
  readonly upload?: true;
  /** Where a WebSocket is opened. Who has a session comes with it; else the first message says who it is. */
  readonly socket?: true;
  /** What a good answer does to the cookie session; for this the gateway reads the answer instead of letting it pass. */
  readonly then?: 'begin-guest-session' | 'renew-guest-session' | 'end-session';
}

const ALL: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** `entry('GET PATCH', '/api/me', 'identity')` */
function entry(
  methods: string,
  pattern: string,
  context: ContextName,
  more: Partial<Pick<Entry, 'access' | 'upload' | 'then' | 'priority' | 'socket'>> = {},
): Entry {
  const named = methods === '*' ? ALL : (methods.split(' ') as Method[]);
  return { methods: named, pattern, context, access: 'token', ...more };
}

const isPublic = { access: 'public' } as const;

/** Who answers what. Every route that a context offers to the outside is here; `/internal/*` never is. */
export const ROUTING_TABLE: readonly Entry[] = [
  entry('POST', '/api/guest-sessions', 'identity', { access: 'optional', then: 'begin-guest-session' }),
  entry('GET PATCH', '/api/me', 'identity'),
  entry('DELETE', '/api/me/session', 'identity', { then: 'end-session' }),
  entry('DELETE', '/api/me/membership', 'identity', { then: 'renew-guest-session' }),
  entry('GET', '/api/me/visits', 'ordering'),
  entry('*', '/oidc/*', 'identity', { access: 'protocol' }),
  entry('GET PATCH', '/api/store', 'identity'),
  entry('PUT', '/api/store/logo', 'identity', { upload: true }),
  entry('DELETE', '/api/store/logo', 'identity'),
  entry('POST', '/api/stores', 'identity'),
  entry('GET', '/api/stores/:storeId/logo/:hash', 'identity', isPublic),
  entry('GET', '/api/stores/:storeId/app.webmanifest', 'identity', isPublic),
  entry('GET POST', '/api/staff', 'identity'),
  entry('PATCH DELETE', '/api/staff/:id', 'identity'),
  entry('POST', '/api/tables', 'identity'),
  entry('PATCH DELETE', '/api/tables/:id', 'identity'),
  entry('POST', '/api/tables/:id/qr/renew', 'identity'),
  entry('GET', '/api/tables/:id/qr.svg', 'identity'),
  entry('GET', '/api/tables/qr-sheet.pdf', 'identity'),
  entry('GET', '/api/table-codes', 'identity'),
  entry('GET PUT', '/api/tablet-pin', 'identity'),
  entry('POST', '/api/tablet-pin/check', 'identity', isPublic),

  entry('*', '/api/cart', 'ordering', { priority: 'normal' }),
  entry('*', '/api/cart/*', 'ordering'),
  entry('GET', '/api/orders', 'ordering', { priority: 'high' }),
  entry('POST', '/api/orders', 'ordering'),
  entry('*', '/api/orders/*', 'ordering', { priority: 'high' }),
  entry('POST', '/api/orders/:orderId/receipt', 'ordering', { priority: 'normal' }),
  entry('GET', '/api/receipts/:key', 'ordering', isPublic),
  entry('GET', '/api/counter-orders', 'ordering', { priority: 'high' }),
  entry('*', '/api/bill', 'ordering', { priority: 'high' }),
  entry('*', '/api/bill/*', 'ordering', { priority: 'high' }),
  entry('GET', '/api/table-session', 'ordering'),
  entry('POST', '/api/staff-orders', 'ordering'),
  entry('GET', '/api/stock', 'ordering'),
  entry('*', '/api/stock/*', 'ordering'),
  entry('GET PUT', '/api/ordering-policy', 'ordering'),
  entry('POST', '/api/ordering/pause', 'ordering'),
  entry('POST', '/api/ordering/resume', 'ordering'),
  entry('POST', '/api/ordering/longer-wait', 'ordering'),
  entry('POST', '/api/ordering/usual-wait', 'ordering'),
  entry('POST', '/api/ordering/hold-categories', 'ordering'),
  entry('POST', '/api/ordering/release-categories', 'ordering'),
  entry('POST', '/api/tables/:id/close', 'ordering'),
  entry('POST', '/api/tables/:id/move', 'ordering'),
  entry('GET', '/api/tables/:id/bill', 'ordering', { priority: 'high' }),
  entry('POST', '/api/tables/:id/bill/payments', 'ordering', { priority: 'high' }),
  entry('POST', '/api/tables/:id/bill/payments/:billPaymentId/cancel', 'ordering', { priority: 'high' }),

  entry('GET', '/api/tables', 'operations'),
  entry('GET', '/api/tables/:id', 'operations'),
  entry('*', '/api/tickets', 'operations', { priority: 'high' }),
  entry('*', '/api/tickets/*', 'operations', { priority: 'high' }),
  entry('GET', '/api/tickets/:orderId/slip.png', 'operations'),
  entry('*', '/api/service-calls', 'operations'),
  entry('*', '/api/service-calls/*', 'operations'),
  entry('GET PUT', '/api/service-call-kinds', 'operations'),
  entry('GET PUT', '/api/kitchen-settings', 'operations'),
  entry('GET POST', '/api/printers', 'operations'),
  entry('PATCH DELETE', '/api/printers/:id', 'operations'),
  entry('POST', '/api/printers/:id/test', 'operations'),
  entry('GET', '/api/print-jobs', 'operations'),
  entry('POST', '/api/print-jobs/:id/dismiss', 'operations'),

  entry('GET', '/api/stores/:storeId/menu', 'menu', isPublic),
  entry('GET', '/api/stores/:storeId/menu/*', 'menu', isPublic),
  entry('GET', '/media/*', 'menu', isPublic),
  entry('PUT', '/api/menu/items/:id/photo', 'menu', { upload: true }),
  entry('*', '/api/menu/*', 'menu'),

  entry('GET', '/api/payments', 'payment'),
  entry('POST', '/api/payments/:id/refund', 'payment'),

  entry('GET', '/api/stores/:storeId/rankings', 'insight', isPublic),
  entry('GET', '/api/stores/:storeId/recommendations', 'insight', isPublic),
  entry('GET', '/api/sales/*', 'insight'),
  entry('GET', '/api/audit', 'insight'),

  entry('GET', '/api/events', 'notification', { priority: 'exempt' }),
  entry('GET', '/api/push-key', 'notification'),
  entry('PUT DELETE', '/api/push-subscriptions', 'notification'),

  entry('GET', '/api/chat/socket', 'chat', { access: 'public', priority: 'exempt', socket: true }),
  entry('GET POST', '/api/chat/messages', 'chat'),
  entry('POST', '/api/chat/read', 'chat'),
  entry('GET PUT', '/api/chat/settings', 'chat'),
  entry('GET', '/api/chat/conversations', 'chat'),
  entry('GET POST', '/api/chat/conversations/:tableSessionId/messages', 'chat'),
  entry('POST', '/api/chat/conversations/:tableSessionId/read', 'chat'),
];
