import { under } from './mutant.ts';

const ROUTES = ['src/adapters/in/http/sales-routes.int.test.ts'];
const RECOMPUTED = ['src/rebuild.int.test.ts'];

export const insight = under(
  'contexts/insight',
  ['src/domain/**/*.test.ts'],
  [
    ['src/domain/sales/comparison.ts', 'range.to === today ?', 'range.from === today ?'],
    ['src/domain/calendar/same-time.ts', '- ahead(guess, timeZone)', ''],
    [
      'src/application/queries/sales/late-sums.ts',
      'if (compared.until === null)',
      'if (compared.until !== undefined)',
      RECOMPUTED,
    ],
    [
      'src/adapters/out/postgres/late-facts.postgres.ts',
      'at > $2::timestamptz and',
      'at >= $2::timestamptz and',
      ROUTES,
    ],
    ['src/domain/sales/sums-of-entries.ts', 'revenue: revenue + entry.sums.revenue', 'revenue', RECOMPUTED],
    ['src/domain/order/order-entries.ts', 'const ranks = stands(fact);', 'const ranks = true;'],
    [
      'src/domain/order/learn.ts',
      'waiting.findLast(({ amount }) => amount === news.amount)',
      'waiting.at(-1)',
    ],
    ['src/domain/order/learn.ts', 'waiting.findLast(', 'waiting.find('],
    ['src/domain/order/learn.ts', "by: asked?.by ?? 'system'", "by: 'staff'"],
    ['src/domain/order/order-fact.ts', "by ?? 'staff'", "by ?? 'system'"],
    [
      'src/application/policies/on-refund-requested.ts',
      "callerOf(event)?.kind ?? 'system'",
      "'staff'",
      ['src/adapters/in/http/sales-access.int.test.ts'],
    ],
    ['src/domain/order/learn.ts', 'waiting.filter((one) => one !== asked)', 'waiting'],
    [
      'src/domain/party/party-entries.ts',
      'orders > 0 ? visitOf(party, moment) : []',
      'visitOf(party, moment)',
      RECOMPUTED,
    ],
  ],
);
