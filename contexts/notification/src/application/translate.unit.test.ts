import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventCatalogue } from '@hiorder/contracts';
import * as sample from '../testing/sample-events.ts';
import { liveTopics, translate } from './translate.ts';

/** All that screens are told of, of everything that happens. */
const TOLD = [
  'chat.message-posted',
  'identity.invitation-withdrawn',
  'identity.staff-deactivated',
  'identity.staff-invited',
  'identity.staff-joined',
  'identity.staff-reactivated',
  'identity.staff-role-changed',
  'identity.store-profile-changed',
  'identity.table-added',
  'identity.table-changed',
  'identity.table-code-renewed',
  'identity.table-retired',
  'menu.menu-changed',
  'operations.call-kinds-changed',
  'operations.kitchen-settings-changed',
  'operations.printing-changed',
  'operations.service-call-answered',
  'operations.service-call-closed',
  'operations.service-call-raised',
  'operations.table-board-changed',
  'operations.ticket-changed',
  'ordering.bill-payment-changed',
  'ordering.cart-changed',
  'ordering.guest-joined',
  'ordering.order-refunded',
  'ordering.order-status-changed',
  'ordering.ordering-eased',
  'ordering.ordering-paused',
  'ordering.ordering-policy-changed',
  'ordering.ordering-resumed',
  'ordering.stock-changed',
  'ordering.table-session-closed',
  'ordering.table-session-moved',
];

describe('what screens are told of an event', () => {
  it('has the event’s id, store and time', () => {
    const event = sample.cart('s1', 3, 'store', { id: 'e-1', time: new Date(1_000) });
    const { id, storeId, time, name } = translate(event)!;
    assert.deepEqual(
      { id, storeId, time, name },
      { id: 'e-1', storeId: 'store', time: 1_000, name: 'cart-changed' },
    );
  });

  it('goes to the table that it is about, to the whole store, or to staff alone', () => {
    const audience = (event: Parameters<typeof translate>[0]): unknown => translate(event)?.audience;
    assert.deepEqual(audience(sample.orderStatus('s1')), { kind: 'table-session', tableSessionId: 's1' });
    assert.deepEqual(audience(sample.sessionClosed('s1')), { kind: 'table-session', tableSessionId: 's1' });
    assert.deepEqual(audience(sample.sessionMoved('s1')), { kind: 'table-session', tableSessionId: 's1' });
    assert.deepEqual(audience(sample.stock('i')), { kind: 'store' });
    assert.deepEqual(audience(sample.menu(1)), { kind: 'store' });
    assert.deepEqual(audience(sample.ticket('o')), { kind: 'staff' });
    assert.deepEqual(audience(sample.board('t')), { kind: 'staff' });
  });

  it('is a message word for word, for the table and staff', () => {
    const { audience, name, data } = translate(sample.message('s1', '<b>물</b>'))!;
    assert.deepEqual(audience, { kind: 'table-session', tableSessionId: 's1' });
    assert.equal(name, 'message');
    const from = { kind: 'guest', id: 'guest-1', name: '초록 펭귄' };
    const message = { id: 'm1', clientId: 'c1', from, text: '<b>물</b>', sentAt: sample.at, seq: 3 };
    assert.deepEqual(data, { tableSessionId: 's1', tableId: 't-s1', unread: 2, message });
  });

  it('is a call as it is now, for the table and staff', () => {
    const { audience, name, data } = translate(sample.called('s1'))!;
    assert.deepEqual([audience, name], [{ kind: 'table-session', tableSessionId: 's1' }, 'service-call']);
    const call = {
      ...{ id: 'call-1', status: 'open', kind: 'water', name: { ko: '물' }, notes: ['얼음물'], count: 2 },
      ...{ table: { id: 't-s1', name: '7' }, tableSessionId: 's1', raisedAt: sample.at },
      ...{ lastRaisedAt: sample.at, answeredAt: null },
      by: { kind: 'guest', id: 'guest-1', name: '초록 펭귄' },
    };
    assert.deepEqual(data, { call });
    const answered = translate(sample.answered('s1'))!.data;
    assert.deepEqual(answered, { call: { ...call, status: 'answered', answeredAt: sample.at } });
    assert.deepEqual(translate(sample.kinds(3))!.audience, { kind: 'store' });
  });

  it('tells guests nothing about who in the staff did it', () => {
    assert.ok(!('by' in translate(sample.orderStatus('s1'))!.data));
    assert.deepEqual(translate(sample.paused())!.data, {
      paused: true,
      resumesAt: null,
      message: '잠시만요',
    });
    assert.deepEqual(translate(sample.eased())!.data, {
      longerWait: { extraMinutes: 20, endsAt: null },
      heldCategories: null,
    });
    assert.deepEqual(translate(sample.resumed())!.data, { paused: false, resumesAt: null, message: null });
  });

  it('is nothing for events that concern no screen', () => {
    const told = [...eventCatalogue.keys()].filter(
      (type) => translate({ ...sample.menu(1), type, data: sampleData }) !== undefined,
    );
    const short = told.map((type) => type.replace(/^hiorder\.(.+)\.v1$/, '$1'));
    assert.deepEqual(short.sort(), TOLD);
    assert.equal(translate({ ...sample.menu(1), type: 'of.another.world' }), undefined);
  });

  it('comes from topics that exist', () => {
    const known = new Set([...eventCatalogue.values()].map(({ topic }) => topic));
    assert.ok(liveTopics.length > 0 && liveTopics.every((topic) => known.has(topic)));
  });
});

const sampleData = { tableSessionId: 's1' };
