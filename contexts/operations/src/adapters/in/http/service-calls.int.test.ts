import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, type Wire } from '@hiorder/testing';
import {
  guestToken,
  startOperations,
  tokenOf,
  type OperationsFixture,
} from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { added, closed, opened, registered, somewhere, type Place } from '../../../testing/told-events.ts';

describe('service calls over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const party = async (name: string): Promise<Place> => {
    const place = somewhere(name);
    await operations.tell(registered(place), added(place), opened(place));
    return place;
  };
  const raise = (place: Place, body: object, o: { sub?: string; key?: string } = {}) =>
    operations.call('POST', '/api/service-calls', {
      ...{ token: guestToken(place, o.sub), body },
      ...(o.key !== undefined && { key: o.key }),
    });
  const answer = ({ storeId }: Pick<Place, 'storeId'>, id: string, sub = 'staff-1') =>
    operations.call('POST', `/api/service-calls/${id}/answer`, { token: tokenOf(storeId, 'staff', sub) });
  const list = async (token: string, query = ''): Promise<Wire> =>
    (await operations.call('GET', `/api/service-calls${query}`, { token })).body;
  const tile = async ({ storeId, tableId }: Place): Promise<Wire> =>
    (await operations.call('GET', `/api/tables/${tableId}`, { token: tokenOf(storeId) })).body;
  const toldOf = (id: string, name: string) =>
    operations.events.filter(({ subject, type }) => subject === id && type.endsWith(`.${name}.v1`));

  it('go from the guest to the board and back', async () => {
    const place = await party('calls');
    const raised = await raise(place, { kind: 'water', note: ' 얼음물로요 ' });
    assert.equal(raised.status, 201);
    assert.deepEqual(raised.body, {
      ...{ id: raised.body.id, status: 'open', kind: 'water', count: 1, notes: ['얼음물로요'] },
      name: { ko: '물', en: 'Water', ja: 'お水', zh: '水' },
      ...{ table: { id: place.tableId, name: '7' }, tableSessionId: place.tableSessionId },
      ...{ raisedAt: minute(10), lastRaisedAt: minute(10), answeredAt: null },
      by: { kind: 'guest', id: 'guest-0', name: '졸린 수달' },
    });
    const before = await tile(place);
    assert.deepEqual([before.table.state, before.table.openCalls], ['call', 1]);
    assert.deepEqual(before.calls, [raised.body]);
    assert.deepEqual((await list(tokenOf(place.storeId), '?open=true')).items, [raised.body]);

    const answered = await answer(place, raised.body.id);
    const by = { kind: 'staff', id: 'staff-1', name: '지우' };
    const now = { ...raised.body, status: 'answered', answeredAt: minute(10) };
    assert.deepEqual([answered.status, answered.body], [200, { ...now, answeredBy: by }]);
    const afterwards = await tile(place);
    assert.deepEqual(
      [afterwards.table.state, afterwards.table.openCalls, afterwards.calls],
      ['seated', 0, []],
    );
    assert.deepEqual((await list(tokenOf(place.storeId), '?open=true')).items, []);
    assert.deepEqual((await list(guestToken(place))).items, [now], 'guests are not told who it was');
    await eventually(() => {
      const [first, second] = operations.events.filter(({ subject }) => subject === raised.body.id);
      assert.match(`${first?.type} ${second?.type}`, /call-raised\.v1 .*call-answered\.v1/);
      assert.deepEqual([first?.['sequence'], second?.['sequence']], [1, 2]);
      assert.deepEqual(second?.data.answeredBy, by);
    });
    assert.equal((await raise(place, { kind: 'water' })).body.count, 1, 'a new one after the answer');
  });

  it('of one kind fold into one, also those of one moment', async () => {
    const place = await party('fold');
    const calls = await Promise.all(
      ['a', 'b', 'c'].map((sub) => raise(place, { kind: 'napkins', note: sub }, { sub })),
    );
    assert.deepEqual(calls.map(({ status }) => status).sort(), [200, 200, 201]);
    assert.equal(new Set(calls.map(({ body }) => body.id)).size, 1);
    const [open] = (await list(tokenOf(place.storeId), '?open=true')).items;
    assert.deepEqual([open.count, open.notes.toSorted()], [3, ['a', 'b', 'c']]);
    await raise(place, { kind: 'bill' });
    assert.equal((await tile(place)).table.openCalls, 2);
    await answer(place, open.id);
    assert.equal((await tile(place)).table.state, 'bill');
  });

  it('are answered once, whoever taps', async () => {
    const place = await party('answers');
    const { id } = (await raise(place, { kind: 'other' })).body;
    const answers = await Promise.all(['a', 'b', 'c'].map((sub) => answer(place, id, sub)));
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.answeredBy.id]),
      answers.map(() => [200, answers[0]?.body.answeredBy.id]),
    );
    await eventually(() => assert.equal(toldOf(id, 'service-call-answered').length, 1));
  });

  it('are raised once with one key', async () => {
    const place = await party('key');
    const send = () => raise(place, { kind: 'water' }, { key: 'one-tap' });
    const [first, again] = [await send(), await send()];
    assert.deepEqual([first.replayed, again.replayed, again.body], [false, true, first.body]);
    assert.equal((await list(guestToken(place))).items[0].count, 1);
  });

  it('end with the party', async () => {
    const place = await party('left');
    const { id } = (await raise(place, { kind: 'water' })).body;
    await operations.tell(closed(place));
    assert.deepEqual((await list(tokenOf(place.storeId), '?open=true')).items, []);
    await eventually(() => assert.equal(toldOf(id, 'service-call-closed').length, 1));
    const late = await raise(place, { kind: 'water' });
    assert.deepEqual([late.status, late.body.code], [409, 'table-session-closed']);
    const nobody = await answer(place, id);
    assert.deepEqual([nobody.status, nobody.body.code], [409, 'call-over']);
  });

  it('come no faster than anybody can walk, and the same key may try again later', async () => {
    const place = await party('pace');
    for (let i = 0; i < 8; i++) await raise(place, { kind: 'water' });
    const tooFast = await raise(place, { kind: 'water' }, { key: 'later' });
    assert.deepEqual([tooFast.status, tooFast.body.code], [429, 'too-many-calls']);
    operations.clock.advance(10_000);
    const later = await raise(place, { kind: 'water' }, { key: 'later' });
    assert.deepEqual([later.status, later.body.count], [200, 9]);
  });

  it('are refused with a problem when they make no sense', async () => {
    const place = await party('wrong');
    const refused = async (body: object) => {
      const { status, body: problem } = await raise(place, body);
      return [status, problem.code];
    };
    assert.deepEqual(await refused({ kind: 'elephant' }), [409, 'call-kind-unknown']);
    assert.deepEqual(await refused({ kind: '' }), [400, 'request-invalid']);
    assert.deepEqual(await refused({ kind: 'water', note: 'a'.repeat(101) }), [400, 'request-invalid']);
    assert.deepEqual(await refused({ kind: 'water', table: '8' }), [400, 'request-invalid']);
    const cursor = await operations.call('GET', '/api/service-calls?cursor=nonsense', {
      token: tokenOf(place.storeId),
    });
    assert.equal(cursor.status, 400);
  });

  it("are of the caller's store, and of the guest's own table, only", async () => {
    const [place, other] = [await party('mine'), await party('theirs')];
    const beside = { ...somewhere('beside'), storeId: place.storeId };
    await operations.tell(added(beside), opened(beside));
    const { id } = (await raise(place, { kind: 'water' })).body;
    for (const stranger of [other, beside]) {
      assert.deepEqual((await list(guestToken(stranger))).items, []);
    }
    assert.deepEqual((await list(tokenOf(other.storeId))).items, []);
    const foreign = await answer(other, id);
    assert.deepEqual([foreign.status, foreign.body.code], [404, 'call-not-found']);
    const byGuest = await operations.call('POST', `/api/service-calls/${id}/answer`, {
      token: guestToken(place),
    });
    assert.equal(byGuest.status, 403);
    const byStaff = await operations.call('POST', '/api/service-calls', {
      ...{ token: tokenOf(place.storeId), body: { kind: 'water' } },
    });
    assert.equal(byStaff.status, 403);
  });

  it('page by time', async () => {
    const place = await party('pages');
    for (const kind of ['water', 'bill', 'other']) {
      await raise(place, { kind });
      operations.clock.advance(1_000);
    }
    const kinds: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Wire = await list(tokenOf(place.storeId), `?limit=2${cursor && `&cursor=${cursor}`}`);
      kinds.push(...page.items.map((call: Wire) => call.kind));
      cursor = page.nextCursor;
    }
    assert.deepEqual(kinds, ['water', 'bill', 'other']);
  });
});
