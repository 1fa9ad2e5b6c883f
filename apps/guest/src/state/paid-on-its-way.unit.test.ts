import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { type KeptRequest, newKeptRequest } from '@hiorder/ui/kept-request';
import { paidOrder } from './paid-on-its-way.ts';

const payment = (id: string) => newKeptRequest(`/api/orders/${id}/payment`, {}, 'our stay');
const [first, second] = [payment('a'), payment('b')];
const keep = (request: KeptRequest) => paidOrder.keeping(request.path).write(request);

afterEach(() => paidOrder.forget());

test('the next payment takes no place of the one before, and what is answered for good leaves the others', () => {
  keep(first);
  keep(second);
  keep(first);
  assert.deepEqual(paidOrder.all(), [second, first]);
  paidOrder.keeping(second.path).clear();
  assert.deepEqual(paidOrder.all(), [first]);
  assert.ok(paidOrder.isThere());
  paidOrder.keeping(first.path).clear();
  assert.ok(!paidOrder.isThere());
});
