import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberAtSeat, type Guest } from './guest.ts';

const guest: Guest = {
  ...{ id: 'g1', storeId: 's1', tableId: 't1', tableSessionId: 'ts1', nickname: '다람쥐', color: 1 },
  ...{ sessionOpenedAt: new Date(0), status: 'here', member: null },
};
const then = new Date(1_000);
const now = new Date(2_000);
const minas: Guest = { ...guest, member: { id: 'mina', since: then } };

const changeOf = (at: Guest, memberId: string | null) => {
  const changed = memberAtSeat(at, memberId, now);
  assert.ok(changed.ok);
  const { out, in: arriving, guest: after } = changed.value;
  return { out, in: arriving, now: after.member?.id ?? null };
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
  const again = memberAtSeat(minas, 'mina', now);
  assert.ok(again.ok && again.value.guest === minas, 'it is the same sitting');
  assert.deepEqual(changeOf(guest, null), { out: null, in: null, now: null });
});

test('nothing but who signed in changes: seat, name and colour stay', () => {
  const changed = memberAtSeat(guest, 'mina', now);
  assert.deepEqual(changed.ok && changed.value.guest, {
    ...guest,
    member: { id: 'mina', since: now },
  });
});

test('whoever has left, or whose stay is over, signs nobody in', () => {
  for (const status of ['left', 'closed'] as const)
    assert.deepEqual(memberAtSeat({ ...guest, status }, 'mina', now), {
      ok: false,
      error: { code: 'session-closed' },
    });
});
