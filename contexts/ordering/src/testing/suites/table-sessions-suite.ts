import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitOfWork } from '@hiorder/kernel';
import type { TableSessions } from '../../application/ports/table-sessions.ts';
import { changeTableSession } from '../../domain/table-session/change-table-session.ts';
import {
  openTableSession,
  type OpenTableSession,
  type TableSession,
} from '../../domain/table-session/table-session.ts';
import type { TableSessionCommand } from '../../domain/table-session/table-session.commands.ts';
import { after, cartLine, NOON, staff } from '../ordering.fixture.ts';

export interface SessionsUnderTest {
  readonly unit: UnitOfWork;
  readonly sessions: TableSessions;
}

let made = 0;
const seat = (storeId: string, tableId = 'table-1'): OpenTableSession =>
  openTableSession({ id: `seat-${(made += 1)}`, storeId, tableId, tableName: '창가 1', at: NOON });

const changed = (session: TableSession, ...commands: readonly TableSessionCommand[]): TableSession =>
  commands.reduce((present, command) => {
    const result = changeTableSession(present, command);
    assert.ok(result.ok);
    return result.value;
  }, session);

const bill = { owed: 0, awaitingPayment: 0, overpaid: 0 };
const close: TableSessionCommand = {
  kind: 'close',
  ...{ bill, unserved: 0 },
  at: after(60),
  by: staff,
  force: false,
  reason: null,
};

/** What every adapter of `TableSessions` must do. */
export function tableSessionsSuite(under: () => SessionsUnderTest): void {
  const insert = (session: OpenTableSession): Promise<boolean> =>
    under().unit.transaction((tx) => under().sessions.insert(tx, session));
  const save = (session: TableSession): Promise<void> =>
    under().unit.transaction((tx) => under().sessions.save(tx, session));

  test('a session is loaded as it was saved, with guests, cart and what was ordered', async () => {
    const empty = seat('keeps');
    const full = changed(
      empty,
      { kind: 'join', guestId: 'jiwoo', nickname: '<b>지우</b> 😀' },
      { kind: 'add-line', line: cartLine('stew', { options: [{ groupId: 'g', optionIds: ['a', 'b'] }] }) },
      { kind: 'add-line', line: cartLine('rice', { note: `"; drop table table_session; --` }) },
      {
        kind: 'record-order',
        lines: [{ itemId: 'stew', quantity: 2, course: 'main' }],
        fromCart: ['line-stew'],
      },
    );
    await insert(empty);
    assert.deepEqual(await under().sessions.find(empty.id), empty);
    await save(full);
    assert.deepEqual(await under().sessions.find(empty.id), full);
    const closed = changed(full, close);
    await save(closed);
    assert.deepEqual(await under().unit.transaction((tx) => under().sessions.lock(tx, empty.id)), closed);
  });

  test('a table has one open session at most, and a new one when that is closed', async () => {
    const first = seat('one-at-a-time');
    const second = seat('one-at-a-time');
    assert.deepEqual([await insert(first), await insert(second)], [true, false]);
    const open = () =>
      under().unit.transaction((tx) =>
        under().sessions.lockOpenAt(tx, { storeId: 'one-at-a-time', tableId: 'table-1' }),
      );
    assert.equal((await open())?.id, first.id);
    await save(changed(first, close));
    assert.equal(await open(), undefined);
    assert.equal(await insert(second), true);
    assert.equal((await open())?.id, second.id);
  });

  test('a session sits down at a free table, and not where another sits; the transaction goes on', async () => {
    const [a, b] = [seat('moves', 'a'), seat('moves', 'b')];
    for (const session of [a, b]) await insert(session);
    const isTaken = (tableId: string) =>
      under().unit.transaction((tx) => under().sessions.isTaken(tx, { storeId: 'moves', tableId }));
    const reseat = (tableId: string) =>
      under().unit.transaction(async (tx) => {
        const done = await under().sessions.reseat(tx, { ...a, tableId, tableName: tableId });
        return [done, (await under().sessions.find(a.id, tx))?.tableId];
      });
    assert.deepEqual([await isTaken('b'), await isTaken('c')], [true, false]);
    assert.deepEqual(await reseat('b'), [false, 'a']);
    assert.deepEqual(await reseat('c'), [true, 'c']);
    assert.deepEqual([await isTaken('a'), await isTaken('c')], [false, true]);
    assert.deepEqual(await under().sessions.find(a.id), { ...a, tableId: 'c', tableName: 'c' });
  });

  test('open ones are counted by store', async () => {
    const [a, b] = [seat('counted', 'a'), seat('counted', 'b')];
    for (const session of [a, b, seat('another')]) await insert(session);
    const count = () => under().unit.transaction((tx) => under().sessions.countOpen(tx, 'counted'));
    assert.equal(await count(), 2);
    await save(changed(a, close));
    assert.equal(await count(), 1);
  });

  test('who waits for a lock sees what the holder has saved', async () => {
    const session = seat('waits');
    await insert(session);
    const locked = Promise.withResolvers<void>();
    const first = under().unit.transaction(async (tx) => {
      const present = await under().sessions.lock(tx, session.id);
      locked.resolve();
      await under().sessions.save(
        tx,
        changed(present!, { kind: 'join', guestId: 'jiwoo', nickname: '지우' }),
      );
    });
    await locked.promise;
    const second = under().unit.transaction((tx) => under().sessions.lock(tx, session.id));
    await first;
    assert.equal((await second)?.guests.length, 1);
  });
}
