import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { type KeptRequest, newKeptRequest } from '@hiorder/ui/kept-request';
import { paidOrder } from './paid-on-its-way.ts';

const payment = (id: string) => newKeptRequest(`/api/orders/${id}/payment`, {}, 'our stay');
const [first, second] = [payment('a'), payment('b')];
const keep = (request: KeptRequest) => paidOrder.keeping(request.path).write(request);

const items = new Map<string, string>();
const storage = {
  getItem: (name: string) => items.get(name) ?? null,
  setItem: (name: string, text: string) => void items.set(name, text),
  removeItem: (name: string) => void items.delete(name),
};
const inStorage = (): unknown => JSON.parse(storage.getItem('hiorder.payment') ?? 'null');

const nodes = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
before(() => Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true }));
after(() => {
  if (nodes) Object.defineProperty(globalThis, 'localStorage', nodes);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});
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

test('an older app on this phone reads what is left: one by itself, and nothing after the last', () => {
  keep(first);
  assert.deepEqual(inStorage(), first);
  keep(second);
  assert.deepEqual(inStorage(), [first, second]);
  paidOrder.keeping(first.path).clear();
  assert.deepEqual(inStorage(), second);
  paidOrder.keeping(second.path).clear();
  assert.equal(storage.getItem('hiorder.payment'), null);
});

test('what an older app or a version before this one has left is read', () => {
  for (const [left, read] of [
    [first, [first]],
    [
      [first, second],
      [first, second],
    ],
    [[], []],
  ] as const) {
    storage.setItem('hiorder.payment', JSON.stringify(left));
    assert.deepEqual(paidOrder.all(), read);
    assert.equal(paidOrder.isThere(), read.length > 0);
  }
});
