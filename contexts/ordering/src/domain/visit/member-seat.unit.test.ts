import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasSignedOut, memberOf, type MemberSeat } from './member-seat.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));
const seat = (memberId: string | null, since: number, until: number | null = null): MemberSeat => ({
  ...{ guestId: 'phone', memberId, storeId: 's', storeName: '달빛식당', tableSessionId: 'ts' },
  ...{ since: at(since), until: until === null ? null : at(until) },
});
const ownerAt = (minute: number, seats: readonly MemberSeat[], guestId = 'phone') =>
  memberOf(seats, { guestId, at: at(minute) });

test('an order belongs to who signed in, also when it was placed earlier at this sitting', () => {
  const seats = [seat('mina', 10)];
  assert.equal(ownerAt(5, seats), 'mina');
  assert.equal(ownerAt(15, seats), 'mina');
});

test('what is ordered after signing out is nobody’s', () => {
  assert.equal(ownerAt(25, [seat('mina', 10, 20)]), null);
  assert.equal(ownerAt(20, [seat('mina', 10, 20)]), null, 'at that very moment');
  assert.equal(ownerAt(19, [seat('mina', 10, 20)]), 'mina');
});

test('who signs in at the same seat later gets what came after the first, and nothing of theirs', () => {
  const seats = [seat('juno', 30), seat('mina', 10, 20)];
  assert.equal(ownerAt(5, seats), 'mina');
  assert.equal(ownerAt(15, seats), 'mina');
  assert.equal(ownerAt(25, seats), 'juno', 'between the two');
  assert.equal(ownerAt(35, seats), 'juno');
});

test('that holds also when the first one’s sign-out has not been heard of', () => {
  const seats = [seat('mina', 10), seat('juno', 30)];
  assert.equal(ownerAt(15, seats), 'mina');
  assert.equal(ownerAt(35, seats), 'juno');
});

test('what a deleted member ordered is nobody’s, whoever comes after', () => {
  const seats = [seat(null, 10, 20), seat('juno', 30)];
  assert.equal(ownerAt(15, seats), null);
  assert.equal(ownerAt(5, seats), null);
  assert.equal(ownerAt(25, seats), 'juno');
});

test('other phones’ orders are their own', () => {
  assert.equal(ownerAt(15, [seat('mina', 10)], 'another phone'), null);
  assert.equal(ownerAt(15, []), null);
});

test('who has signed out reads no history with a token of before', () => {
  const over = (...seats: MemberSeat[]) => hasSignedOut(seats, { guestId: 'phone', since: at(10) });
  assert.equal(over(), false, 'not heard of yet');
  assert.equal(over(seat('mina', 10)), false);
  assert.equal(over(seat('mina', 10, 20)), true);
  assert.equal(over(seat('mina', 10, 20), seat('mina', 30)), true, 'is back, with another token');
  assert.equal(over(seat(null, 10, 20)), true, 'deleted');
  assert.equal(over(seat('mina', 10), seat('juno', 20)), true, 'somebody else is there');
});

test('nor does who sat there before keep anybody from theirs', () => {
  const over = (...seats: MemberSeat[]) => hasSignedOut(seats, { guestId: 'phone', since: at(30) });
  assert.equal(over(seat('mina', 10, 20)), false, 'signed out and in again, which is not heard of yet');
  assert.equal(over(seat(null, 10, 20)), false, 'after one whose account is gone');
  assert.equal(over(seat('juno', 10)), false, 'after another who has not signed out yet');
  assert.equal(over({ ...seat('juno', 40), guestId: 'another phone' }), false);
});
