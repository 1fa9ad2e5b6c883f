import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeAccepted, nameOf, type Invitation } from './invitation.ts';

const at = new Date('2026-11-21T00:00:00Z');
const expiresAt = new Date('2026-11-28T00:00:00Z');
const invitation: Invitation = {
  ...{ id: 'i', storeId: 's', email: 'minji@dalbit.kr', name: null, role: 'staff', invitedBy: 'a' },
  ...{ at, expiresAt, state: 'open' },
};

test('open until it expires, and never once it is settled', () => {
  const before = new Date(expiresAt.getTime() - 1);
  assert.equal(mayBeAccepted(invitation, before), true);
  assert.equal(mayBeAccepted(invitation, expiresAt), false);
  for (const state of ['accepted', 'withdrawn'] as const)
    assert.equal(mayBeAccepted({ ...invitation, state }, before), false);
});

test('without a name, events have no more than a part of the address', () => {
  assert.equal(nameOf({ name: '민지', email: 'minji@dalbit.kr' }), '민지');
  assert.equal(nameOf(invitation), 'm…@dalbit.kr');
  assert.equal(nameOf({ name: null, email: '@' }), '…@');
});
