import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberAtSeat, type Guest } from './guest.ts';

const guest: Guest = {
  ...{ id: 'g1', storeId: 's1', tableId: 't1', tableSessionId: 'ts1', nickname: '다람쥐', color: 1 },
  ...{ sessionOpenedAt: new Date(0), status: 'here', memberId: null },
};
const minas: Guest = { ...guest, memberId: 'mina' };

const changeOf = (at: Guest, memberId: string | null) => {
  const changed = memberAtSeat(at, memberId);
  assert.ok(changed.ok);
  const { out, in: arriving, guest: after } = changed.value;
  return { out, in: arriving, now: after.memberId };
};

test('a guest signs in, and out again, at their seat', () => {
  assert.deepEqual(changeOf(guest, 'mina'), { out: null, in: 'mina', now: 'mina' });
  assert.deepEqual(changeOf(minas, null), { out: 'mina', in: null, now: null });
});

test('who takes over a seat signs the one before out', () => {
  assert.deepEqual(changeOf(minas, 'juno'), { out: 'mina', in: 'juno', now: 'juno' });
});

test('the same again is no change', () => {
  assert.deepEqual(changeOf(minas, 'mina'), { out: null, in: null, now: 'mina' });
  assert.deepEqual(changeOf(guest, null), { out: null, in: null, now: null });
});

test('nothing but who signed in changes: seat, name and colour stay', () => {
  const changed = memberAtSeat(guest, 'mina');
  assert.deepEqual(changed.ok && changed.value.guest, { ...guest, memberId: 'mina' });
});

test('whoever has left, or whose stay is over, signs nobody in', () => {
  for (const status of ['left', 'closed'] as const)
    assert.deepEqual(memberAtSeat({ ...guest, status }, 'mina'), {
      ok: false,
      error: { code: 'session-closed' },
    });
});
