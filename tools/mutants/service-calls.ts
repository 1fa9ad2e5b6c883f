import { under } from './mutant.ts';

const unit = ['src/domain/service-call/service-call.unit.test.ts'];

/** A call that is lost, doubled, answered twice, or heard at another table. */
export const serviceCalls = under(
  'contexts/operations',
  ['src/adapters/in/http/service-calls.int.test.ts'],
  [
    ['src/domain/service-call/decide.ts', "if (call.status === 'answered') return ok([]);", '', unit],
    ['src/domain/service-call/evolve.ts', 'notes.filter((one) => one !== note)', 'notes', unit],
    ['src/domain/service-call/merge.ts', 'told.count > known.count', 'false', unit],
    ['src/domain/service-call/pace.ts', 'BURST * EACH_MS', '2 * BURST * EACH_MS', unit],
    ['src/application/raise-call.ts', "if (closed) return err({ code: 'table-session-closed' });", ''],
    [
      'src/application/policies/on-table-session-closed.ts',
      'await closeCalls(deps, tx, { ...data, at: data.closedAt });',
      '',
    ],
    [
      'src/adapters/in/http/service-call-routes.ts',
      "...(guest && { tableSessionId: tableSession ?? '' }),",
      '',
    ],
    ['src/application/call-view.ts', 'staff && call.answered', 'call.answered'],
    [
      'src/adapters/out/postgres/service-calls.postgres.ts',
      ".where('store_id', '=', storeId)\n    .forUpdate()",
      '.forUpdate()',
    ],
  ],
);
