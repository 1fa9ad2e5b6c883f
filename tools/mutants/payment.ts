import { under } from './mutant.ts';

export const payment = under(
  'contexts/payment',
  ['src/domain/**/*.test.ts', 'src/*.property.test.ts'],
  [
    [
      'src/domain/payment/decide.ts',
      "payment.attempts === 1 ? ok([{ type: 'postponed' }])",
      "payment.attempts >= 1 ? ok([{ type: 'postponed' }])",
    ],
    [
      'src/domain/payment/decide-refund.ts',
      'amount > left || amount <= 0',
      'amount > left + 1 || amount <= 0',
    ],
    [
      'src/domain/payment/decide-refund.ts',
      "if (refund.cause === 'order') return err({ code: 'refund-owed' });",
      '',
    ],
    [
      'src/domain/payment/payment.ts',
      "filter((refund) => refund.state !== 'refused')",
      "filter((refund) => refund.state === 'done')",
    ],
    [
      'src/domain/payment/payment.ts',
      'payment.askedAt.getTime() < ms',
      'payment.askedAt.getTime() < 0',
      ['src/application/*.unit.test.ts'],
    ],
    [
      'src/application/ask-provider.ts',
      'if (balance < payment.amount)',
      'if (balance < 0)',
      ['src/application/*.unit.test.ts'],
    ],
    ['src/domain/payment/decide-returned.ts', 'if (missing <= left)', 'if (missing > 0)'],
    ['src/domain/payment/decide-returned.ts', '- (missing - left)', '- missing'],
    ['src/domain/payment/decide-returned.ts', 'if (missing <= 0)', 'if (missing < 0)'],
    [
      'src/application/pursue-refund.ts',
      'return { ...(covered ? done : result), left };',
      'return covered ? done : result;',
    ],
    ...[
      ["result.kind === 'refused' && balance <", 'balance <'],
      ['balance < refund.amount && ', ''],
      ['balance < refund.amount', 'balance <= refund.amount'],
      ['balance === expected || gone', 'balance === expected'],
      ['if (balance < expected && mayBeMade(deps, lease))', 'if (false)'],
      ['if (balance < expected && mayBeMade(deps, lease))', 'if (mayBeMade(deps, lease))'],
      ['clock.now().getTime() - unheardAt.getTime() < timing.unheardRefundMs', 'true'],
      ['answered ? null : lost', 'lost'],
    ].map(
      ([find, put]) =>
        ['src/application/pursue-refund.ts', find!, put!, ['src/application/*.unit.test.ts']] as const,
    ),
    ['src/application/pursue-refund.ts', ' && balance < expected;', ';'],
    [
      'src/application/pursue-refund.ts',
      'if (ended.ok) await noteBalance(deps, tx, { stored: ended.value, result });',
      '',
    ],
    ['src/domain/payment/decide-returned.ts', 'missing >= owed.amount', 'missing - left >= owed.amount'],
    [
      'src/application/announce.ts',
      "...announce({ type: 'refund-completed', refundId, amount: given, at }, after),",
      '',
      ['src/refund-owed.int.test.ts'],
    ],
    [
      'src/application/pursue-refund.ts',
      'const { caller: _, ...nobodys } = currentTrace();',
      'const nobodys = currentTrace();',
      ['src/refund-payment.int.test.ts'],
    ],
    [
      'src/adapters/out/postgres/work.postgres.ts',
      'case when lease_token is null then unheard_at else lease_until end',
      'unheard_at',
      ['src/adapters/out/postgres/work.postgres.int.test.ts'],
    ],
    ['src/domain/payable/payable.ts', 'payable.amount !== asked.amount ||', ''],
    [
      'src/application/ask-provider.ts',
      'if (again) {',
      'if (false) {',
      ['src/**/*.unit.test.ts', 'src/*.property.test.ts'],
    ],
  ],
);
