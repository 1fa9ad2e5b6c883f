import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tableSessionClosed, tableSessionMoved, tableSessionOpened, tokensRevoked } from '@hiorder/contracts';
import { newId, newTrace, systemClock, type CloudEvent } from '@hiorder/kernel';
import { createEmbeddedBus, embeddedBusMigrations, type EventBus } from '@hiorder/messaging';
import { createRevocations, type Revocations } from '@hiorder/revocations';
import { eventually, silentLog, testDatabase, type TestDatabase } from '@hiorder/testing';
import { call } from '../../../testing/calls.ts';
import { machineToken } from '../../../testing/tokens.ts';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';

let world: World;
let store: OpenStore;
let busDatabase: TestDatabase;
let bus: EventBus;
let manager: string;
let revocations: Revocations;

const revocationsOf = (from: EventBus): Revocations =>
  createRevocations({
    bus: from,
    clock: systemClock,
    keepMs: 15 * 60_000,
    sources: [
      {
        ...tableSessionClosed,
        select: (data: { tableSessionId: string }) => ({ claim: 'tableSession', value: data.tableSessionId }),
      },
      { ...tokensRevoked, select: (data: { claim: string; value: string }) => data },
    ],
  });

before(async () => {
  busDatabase = await testDatabase([embeddedBusMigrations]);
  bus = createEmbeddedBus({ database: busDatabase, log: silentLog });
  revocations = revocationsOf(bus);
  await revocations.start();
  world = await startWorld({ bus, isRevoked: (claims) => revocations.isRevoked(claims) });
  store = await openStore(world, '달빛식당', 8);
  manager = await machineToken(world, store.id);
});
after(async () => {
  await world.close();
  await revocations.stop();
  await bus.close();
  await busDatabase.drop();
});

const scan = (table: number, token?: string) =>
  call(world.identity.http, 'POST /api/guest-sessions', { token, body: { code: store.tables[table]?.code } });

/** What ordering publishes. */
async function tell(type: string, tableSessionId: string, data: object): Promise<void> {
  const trace = newTrace();
  const event: CloudEvent = {
    specversion: '1.0',
    id: newId(),
    type,
    source: '/hiorder/ordering',
    subject: tableSessionId,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { storeId: store.id, tableSessionId, by: { kind: 'staff' }, ...data },
    storeid: store.id,
    correlationid: trace.correlationId,
    causationid: trace.causationId,
    traceparent: trace.traceparent,
    partitionkey: tableSessionId,
    sequence: 1,
  };
  await bus.publish([{ topic: tableSessionClosed.topic, event }]);
}

/** Staff order for a table where nobody has scanned. */
async function seatWithoutPhone(table: number): Promise<string> {
  const { id: tableId, name: tableName } = store.tables[table]!;
  const tableSessionId = newId();
  await tell(tableSessionOpened.type, tableSessionId, {
    ...{ tableId, tableName, openedAt: new Date().toISOString() },
  });
  return tableSessionId;
}

/** Staff close the table. */
async function close(table: number, tableSessionId: string): Promise<void> {
  const tableId = store.tables[table]?.id ?? '';
  world.ordering.close(tableId);
  const end = { closedAt: new Date().toISOString(), forced: false, reason: null };
  await tell(tableSessionClosed.type, tableSessionId, { tableId, ...end });
}

/** Staff move the party to another table. */
async function move(from: number, to: number, tableSessionId: string): Promise<void> {
  const [{ id, name }, before] = [store.tables[to]!, store.tables[from]!];
  world.ordering.move(before.id, id);
  await tell(tableSessionMoved.type, tableSessionId, {
    ...{ tableId: id, tableName: name, from: { tableId: before.id, tableName: before.name } },
    movedAt: new Date().toISOString(),
  });
}

const renew = (session: { guest: { id: string }; tableSession: { id: string } }) =>
  call(world.identity.http, 'POST /internal/guest-sessions/renew', {
    token: world.options.service.sign('identity'),
    body: { guestId: session.guest.id, tableSessionId: session.tableSession.id },
  });

test('a closed table’s tokens stop working, are not renewed, and the next scan is somebody new', async () => {
  const { body: first } = await scan(0);
  const { body: second } = await scan(0);
  const { body: elsewhere } = await scan(1);
  await close(0, first.tableSession.id);
  await eventually(async () => {
    for (const session of [first, second]) {
      const me = await call(world.identity.http, 'GET /api/me', { token: session.accessToken });
      assert.equal(me.body.code, 'token-revoked');
      const renewed = await renew(session);
      assert.equal(renewed.status, 410);
      assert.equal(renewed.body.code, 'session-closed');
    }
  });
  assert.equal(
    (await call(world.identity.http, 'GET /api/me', { token: elsewhere.accessToken })).status,
    200,
  );
  const { body: next } = await scan(0, first.accessToken);
  assert.notEqual(next.guest.id, first.guest.id);
  assert.notEqual(next.tableSession.id, first.tableSession.id);
  assert.equal((await call(world.identity.http, 'GET /api/me', { token: next.accessToken })).status, 200);
});

test('identity says so too, once, however often it hears of it', async () => {
  const { body } = await scan(2);
  const heard: unknown[] = [];
  const tail = await bus.tail({ topics: [tokensRevoked.topic], onEvent: ({ data }) => heard.push(data) });
  await close(2, body.tableSession.id);
  await eventually(() => assert.equal(heard.length, 1));
  await close(2, body.tableSession.id);
  const { body: marker } = await scan(3);
  await close(3, marker.tableSession.id);
  await eventually(() => assert.ok(JSON.stringify(heard).includes(marker.tableSession.id)));
  assert.equal(JSON.stringify(heard).split(body.tableSession.id).length, 2);
  await tail.stop();
});

test('a process that starts later refuses them as well', async () => {
  const { body } = await scan(1);
  await close(1, body.tableSession.id);
  const late = revocationsOf(bus);
  await late.start();
  const claims = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString());
  await eventually(() => assert.equal(late.isRevoked(claims), true));
  await late.stop();
});

test('a scan that was under way while the table was closed is not renewed', async () => {
  const { body } = await scan(3);
  await close(3, body.tableSession.id);
  await eventually(async () => assert.equal((await renew(body)).status, 410));
  // The join was answered before the close and is stored after it.
  const original = world.ordering.call.bind(world.ordering);
  world.ordering.call = async () => ({
    status: 200,
    body: { tableSession: body.tableSession, guest: { id: newId(), nickname: '늦은 여우', color: 2 } },
  });
  const { body: late } = await scan(3);
  world.ordering.call = original;
  assert.equal((await renew(late)).status, 410);
});

test('phones of a party that moves sit at the new table; a scan there finds them, one at the old table is somebody new', async () => {
  const { body: phone } = await scan(4);
  await move(4, 5, phone.tableSession.id);
  const tableOf = async (token: string) =>
    (await call(world.identity.http, 'GET /api/me', { token })).body.table?.name;
  await eventually(async () => assert.equal(await tableOf(phone.accessToken), '6'));
  const { body: renewed } = await renew(phone);
  const claims = JSON.parse(Buffer.from(renewed.accessToken.split('.')[1], 'base64url').toString());
  assert.deepEqual([claims.table, claims.tableSession], [store.tables[5]?.id, phone.tableSession.id]);
  const { body: again } = await scan(5, phone.accessToken);
  assert.deepEqual([again.guest.id, again.tableSession.id], [phone.guest.id, phone.tableSession.id]);
  const { body: next } = await scan(4);
  assert.notEqual(next.tableSession.id, phone.tableSession.id);
});

test('a table is not retired while a party sits there that no phone belongs to, wherever it has moved', async () => {
  const retire = (table: number) =>
    call(world.identity.http, `DELETE /api/tables/${store.tables[table]?.id}`, { token: manager });
  const party = await seatWithoutPhone(6);
  await eventually(async () => {
    const heard = 'select from party where table_session_id = $1';
    assert.equal((await world.database.pool.query(heard, [party])).rowCount, 1);
  });
  const refused = await retire(6);
  assert.deepEqual([refused.status, refused.body.code], [409, 'table-occupied']);
  await move(6, 7, party);
  await eventually(async () => assert.equal((await retire(6)).status, 204));
  assert.equal((await retire(7)).body.code, 'table-occupied');
  await close(7, party);
  await eventually(async () => assert.equal((await retire(7)).status, 204));
});
