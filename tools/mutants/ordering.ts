import { under } from './mutant.ts';

const UNIT = ['src/domain/**/*.test.ts'];
const RACES = ['src/adapters/out/postgres/**/*.int.test.ts'];
const COUNTER = ['src/adapters/in/http/counter-payment.int.test.ts'];
const EASING = ['src/adapters/in/http/easing.int.test.ts'];
const HTTP = ['src/adapters/in/http/*.int.test.ts'];

export const ordering = under('contexts/ordering', UNIT, [
  ['src/domain/order/placing-rules.ts', '&& held.categoryIds.includes(item.categoryId)', ''],
  [
    'src/domain/order/placing-rules.ts',
    "{ name: 'no category is on hold', holdsFor: 'guests'",
    "{ name: 'no category is on hold', holdsFor: 'everybody'",
  ],
  ['src/domain/policy/easing.ts', 'at < step.endsAt', 'at <= step.endsAt'],
  ['src/domain/policy/easing.ts', '(before && holds(before, at)?.since) ?? at', 'before?.since ?? at'],
  ['src/domain/order/counter-payment.ts', 'if (!isAllowed)', 'if (!isAllowed && at < at)'],
  ['src/domain/order/counter-payment.ts', 'if (!isAtCounter(unpaid.value))', 'if (number.number < 0)'],
  [
    'src/domain/order/counter-payment.ts',
    'if (isBeingPaid(order, at))',
    'if (isBeingPaid(order, at) && at < at)',
  ],
  [
    'src/domain/order/decide.ts',
    "if (isAtCounter(order)) return err({ code: 'counter-payment-asked' });",
    '',
  ],
  ['src/domain/order/counter-payment.ts', 'if (at >= order.expiresAt)', 'if (at < at)', COUNTER],
  [
    'src/application/pay-at-counter.ts',
    'await saveBill(ports, tx, { bill, changed: [taken], by });',
    '',
    COUNTER,
  ],
  [
    'src/application/end-pauses.ts',
    'if (isWaitOver(policy, at))',
    'if (isWaitOver(policy, at) && at < at)',
    EASING,
  ],
  ['src/domain/order/placing-rules.ts', 'left < wanted ?', 'left + 1 < wanted ?'],
  ['src/domain/order/placing-rules.ts', '!item?.oncePerTable', 'item?.oncePerTable'],
  ['src/domain/order/placing-rules.ts', '> 1 ? [{ code:', '> 2 ? [{ code:'],
  ['src/domain/order/placing-rules.ts', '|| hasMain(attempt.session.ordered)', ''],
  ['src/domain/order/placing-rules.ts', 'expected.amount === total', 'expected.amount <= total'],
  [
    'src/domain/order/placing-rules.ts',
    "{ name: 'a side has its main', holdsFor: 'guests'",
    "{ name: 'a side has its main', holdsFor: 'everybody'",
  ],
  [
    'src/domain/order/approve-payment.ts',
    'approval.amount === order.total',
    'approval.amount >= order.total',
  ],
  ['src/domain/order/approve-payment.ts', 'if (isKnown(order, approval)) return ok([]);', ''],
  ['src/domain/order/decide.ts', 'if (at < order.expiresAt)', 'if (at <= order.expiresAt)'],
  [
    'src/domain/order/payment-attempt.ts',
    "hasRecentAttempt(unpaid, at, ['pending', 'unknown'])",
    "hasRecentAttempt(unpaid, at, ['pending'])",
  ],
  ['src/domain/order/decide.ts', 'order.status === from ?', "order.status === from && from === 'ready' ?"],
  ['src/domain/order/unpaid-orders.ts', 'order.orderedBy === guestId', 'true'],
  ['src/domain/order/unpaid-orders.ts', 'MAX_UNPAID_LINES = 150', 'MAX_UNPAID_LINES = 151'],
  ['src/domain/table-session/ordered-so-far.ts', "before.main || course === 'main'", "course === 'main'"],
  [
    'src/application/end-overdue.ts',
    'o.log.error(',
    'throw err; o.log.error(',
    ['src/application/*.unit.test.ts'],
  ],
  [
    'src/application/end-overdue.ts',
    'page = await next(page.at(-1))',
    'page = []',
    ['src/application/*.unit.test.ts'],
  ],
  ['src/domain/order/decide.ts', "guest ? err({ code: 'order-already-accepted' }) : cancelled", 'cancelled'],
  ['src/domain/order/decide.ts', 'refunded > charge.refunded', 'refunded >= charge.refunded'],
  ['src/domain/stock/stock.ts', 'left !== null && left < wanted', 'left !== null && left < wanted - 1'],
  ['src/domain/stock/stock.ts', 'quantity: stock.quantity + taken', 'quantity: stock.quantity + taken + 1'],
  ['src/domain/bill/bill.ts', 'Math.max(0, total - paid)', 'Math.max(0, total)'],
  [
    'src/domain/bill/bill.ts',
    '&& bill.awaitingPayment === 0',
    '',
    [...UNIT, 'src/adapters/in/http/tables.int.test.ts'],
  ],
  [
    'src/domain/cart/cart.ts',
    'line.quantity + (change.quantityChange ?? 0)',
    'line.quantity - (change.quantityChange ?? 0)',
  ],
  ['src/domain/cart/cart.ts', 'a.addedBy === b.addedBy && ', ''],
  [
    'src/domain/table-session/table-session.ts',
    "status: 'open', openedAt: at",
    "status: 'open', openedAt: new Date(0)",
  ],
  ['src/domain/shared/business-day.ts', 'time < dayEndsAt', 'time <= dayEndsAt'],
  ['src/application/caller.ts', 'caller.storeId === order.storeId &&', '', HTTP],
  ['src/application/caller.ts', '|| caller.tableSessionId === order.tableSessionId', '|| true', HTTP],
  [
    'src/application/withdraw-order.ts',
    'sum + line.stockTaken',
    'sum + 1',
    [...RACES, 'src/interleavings.int.test.ts'],
  ],
  [
    'src/application/close-table.ts',
    "if (order.status !== 'awaiting-payment') continue;",
    'continue;',
    [...RACES, ...HTTP],
  ],
  [
    'src/adapters/out/postgres/placing/load-facts.sql.ts',
    'order by s.id for update of s',
    'order by s.id',
    RACES,
  ],
  [
    'src/adapters/out/postgres/placing/load-facts.sql.ts',
    'order by t.store_id, t.item_id for update of t',
    'order by t.store_id, t.item_id',
    RACES,
  ],
  [
    'src/adapters/out/postgres/placing/event-counts.ts',
    'counts.set(key, (counts.get(key) ?? 0) + 1);',
    'counts.set(key, 0);',
    RACES,
  ],
  [
    'src/adapters/out/postgres/placing/judge-batch.ts',
    'if (kept.fingerprint !== once.key.fingerprint)',
    'if (false)',
    RACES,
  ],
  [
    'src/adapters/out/postgres/table-sessions.postgres.ts',
    'where s.id = $1 for update`',
    'where s.id = $1`',
    RACES,
  ],
  [
    'src/application/publishing/order-events.ts',
    'return [first, statusEvent({ order, previous: null, about })];',
    'return [first];',
    ['src/adapters/in/http/place-order.int.test.ts'],
  ],
]);
