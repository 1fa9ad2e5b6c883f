import { checkout } from './checkout.ts';
import { insight } from './insight.ts';
import { under, type Mutant } from './mutant.ts';
import { payment } from './payment.ts';
import { serviceCalls } from './service-calls.ts';

const operations = under(
  'contexts/operations',
  ['src/domain/**/*.test.ts'],
  [
    [
      'src/domain/ticket/decide.ts',
      "accepted: ['ready', 'rejected']",
      "accepted: ['ready', 'rejected', 'served']",
    ],
    [
      'src/domain/ticket/decide.ts',
      'const seen = expected === undefined || expected === status;',
      'const seen = true;',
    ],
    ['src/domain/ticket/decide.ts', 'if (!tableClosed)', 'if (false)'],
    ['src/domain/ticket/decide.ts', 'reason === null && reasonCode === null', 'false'],
    ['src/domain/ticket/evolve.ts', 'cancelled: 4,', 'cancelled: 0,'],
    ['src/domain/ticket/undo.ts', 'UNDO_MS = 60_000', 'UNDO_MS = 61_000'],
    ['src/domain/ticket/undo.ts', 'Date.parse(at) + 1)', 'Date.parse(at))'],
    ['src/domain/ticket/undo.ts', 'ticket.dismissed || ', ''],
    ['src/domain/ticket/decide.ts', ' || isUndone(undone, step);', ';'],
    ['src/domain/table/tile.ts', "paymentMode === 'postpay'", "paymentMode === 'prepay'"],
    [
      'src/application/board-events.ts',
      'if (!changed || !(shown || wasShown)) return;',
      'if (!changed || !shown) return;',
      ['src/adapters/in/http/table-routes.int.test.ts'],
    ],
    [
      'src/adapters/out/postgres/tickets.postgres.ts',
      "    .where('store_id', '=', storeId)\n    .forUpdate()",
      '    .forUpdate()',
      ['src/adapters/in/http/*.int.test.ts'],
    ],
  ],
);

const identity = under(
  'contexts/identity',
  ['src/domain/*.test.ts'],
  [
    ['src/domain/sign-in-throttle.ts', 'Math.max(0, wait - since)', 'Math.max(0, wait)'],
    [
      'src/domain/sign-in-throttle.ts',
      'failures.count - LIMITS[kind].free',
      'failures.count - LIMITS[kind].free - 1',
    ],
    ['src/domain/account.ts', 'if (account.disabled) return undefined;', ''],
    ['src/domain/table-code.ts', "replaceAll('o', '0')", "replaceAll('o', 'o')"],
    [
      'src/application/renew-guest-session.ts',
      '|| guest.tableSessionId !== o.tableSessionId',
      '',
      ['src/adapters/in/http/guest-tokens.int.test.ts'],
    ],
    [
      'src/application/start-guest-session.ts',
      "guest?.status === 'here' && guest.tableId === table.id",
      "guest?.status === 'here'",
      ['src/adapters/in/http/guest-sessions.int.test.ts'],
    ],
    [
      'src/adapters/out/postgres/guests.postgres.ts',
      'closed_at: closed?.closed_at ?? null,',
      'closed_at: null,',
      ['src/adapters/in/events/*.int.test.ts'],
    ],
  ],
);

const menu = under(
  'contexts/menu',
  ['src/domain/*.test.ts'],
  [
    ['src/domain/option-group.ts', 'if (group.min > group.max)', 'if (group.min >= group.max)'],
    ['src/domain/option-group.ts', '.slice(0, max)', '.slice(0, 1)'],
    ['src/domain/item-rules.ts', 'least < 0', 'least < -1'],
    [
      'src/application/change-item.ts',
      'version: before.version + 1',
      'version: before.version',
      ['src/adapters/in/http/items.int.test.ts'],
    ],
  ],
);

const gateway = under(
  'contexts/gateway',
  ['src/protection/*.test.ts', 'src/sign-in/*.test.ts'],
  [
    ['src/protection/csrf.ts', "return site === 'same-origin' || site === 'none';", 'return true;'],
    ['src/protection/csrf.ts', '!isSameOrigin(request) || !hasOwnType(request)', '!isSameOrigin(request)'],
    ['src/protection/token-buckets.memory.ts', 'bucket.tokens -= 1;', ''],
    ['src/sign-in/return-to.ts', '!/^\\/[^/\\\\]/.test(asked) ||', ''],
    ['src/sign-in/return-to.ts', '/^\\/(\\/|auth\\/)/', '/^\\/auth\\//'],
    ['src/sign-in/member-sign-in.ts', 'state.startsWith(MEMBERS) ? HOME : undefined', 'undefined'],
    ['src/routing/route-of.ts', "part === '*' ? 2 :", "part === '*' ? 0 :", ['src/routing/*.unit.test.ts']],
    ['src/upstreams/remote.ts', 'if (reply.raw.destroyed) ', 'if (false) ', ['src/upstreams/*.int.test.ts']],
    ...(
      [
        ['operations.ts', "const auth = MAY['system.operate'];", "const auth = MAY['store.change'];"],
        ['questions.ts', 'const DEADLINE_MS = 900;', 'const DEADLINE_MS = 60_000;'],
        [
          'system-status.ts',
          "every(({ state }) => state === 'down')",
          "some(({ state }) => state === 'down')",
        ],
        ['dead-letters.ts', 'if (id !== undefined && asked.some(', 'if (id === undefined && asked.some('],
      ] as const
    ).map(
      ([file, find, put]) => [`src/operations/${file}`, find, put, ['src/operations/*.int.test.ts']] as const,
    ),
  ],
);

const notification = under(
  'contexts/notification',
  ['src/given-up.int.test.ts'],
  [['src/adapters/in/http/events-route.ts', 'if (reply.raw.destroyed) return reply.hijack();', '']],
);

const tools = under(
  'tools/trace',
  ['*.unit.test.ts'],
  [
    ['tree.ts', 'event.causationid === step.event.id', 'event.causationid === step.event.correlationid'],
    ['tree.ts', 'if (seen.has(step)) return [];', ''],
    ['collect.ts', '- 10 * 60_000', '+ 10 * 60_000'],
  ],
);

const platform: Mutant[] = [
  ...under(
    'platform/work',
    ['src/*.test.ts'],
    [
      ['src/health.ts', 'busSeen ||=', 'busSeen ='],
      ['src/operations.ts', '.slice(0, limit)', ''],
    ],
  ),
  ...under(
    'platform/messaging',
    ['src/outbox/counted-outbox.int.test.ts'],
    [
      [
        'src/outbox/counted-outbox.ts',
        'order by t.ordinal) as sequence',
        'order by t.ordinal desc) as sequence',
      ],
      ['src/outbox/counted-outbox.ts', 'if (homeless) throw', 'if (false) throw'],
    ],
  ),
];

/** Whoever asks finds what is another store's: the walk over every route with a stranger's token must see it. */
const tenants: readonly Mutant[] = [
  [
    'contexts/identity/src/adapters/out/postgres/tables.postgres.ts',
    "    .where('store_id', '=', storeId)\n    .where('retired_at', 'is', null)",
  ],
  ['contexts/menu/src/adapters/out/postgres/item-row.ts', "    .where('menu_item.store_id', '=', storeId)"],
  [
    'contexts/payment/src/application/queries/list-payments.ts',
    '    .filter((payment) => payment.storeId === storeId)\n',
  ],
  ['contexts/ordering/src/application/caller.ts', 'caller.storeId === order.storeId &&'],
].map(([file = '', find = '']) => ({ file, find, put: '', tests: ['tests/contracts/tenants.test.ts'] }));

/** What the six steps of the main job would miss. */
const journeys: readonly Mutant[] = [
  [
    'contexts/operations/src/application/policies/on-order-placed.ts',
    'if (ticket && isOpened(ticket)) await showTicket(deps, tx, ticket);',
    '',
  ],
  ['contexts/identity/src/application/policies/on-table-session-closed.ts', 'if (', 'if (true || '],
  [
    'contexts/ordering/src/application/publishing/order-events.ts',
    'return [...told, statusEvent({ order: after, previous: before.status, about })];',
    'return told;',
  ],
].map(([file = '', find = '', put = '']) => ({
  file,
  find,
  put,
  tests: ['tests/journeys/six-steps.http.test.ts'],
}));

export const others: readonly Mutant[] = [
  ...operations,
  ...serviceCalls,
  ...checkout,
  ...payment,
  ...identity,
  ...menu,
  ...gateway,
  ...notification,
  ...insight,
  ...tools,
  ...platform,
  ...tenants,
  ...journeys,
];
