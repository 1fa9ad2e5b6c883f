import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '@hiorder/contracts';
import { callerOf } from './caller-of.ts';
import { changesOf, recorded, type State, type Told } from './recorded.ts';
import { same } from './same.ts';

const jiwoo: Actor = { kind: 'staff', id: 'jiwoo', name: '지우' };
const told: Told = {
  ...{ area: 'menu', action: 'menu-item-changed', firstAction: 'menu-item-created' },
  ...{ subject: { id: 'stew', name: '김치찌개' }, state: { price: 9000, name: { ko: '김치찌개' } } },
};

test('what differs is told with what was before, also where there was nothing', () => {
  assert.deepEqual(changesOf({ a: 1, b: { c: [1], d: [2] }, d: 1 }, { a: 2, b: { d: [2], c: [1] }, e: 3 }), [
    { field: 'a', before: 1, after: 2 },
    { field: 'd', before: 1, after: null },
    { field: 'e', before: null, after: 3 },
  ]);
});

test('the first that is heard of something is its beginning, without changes', () => {
  const entry = recorded(told, { before: undefined, caller: jiwoo });
  assert.deepEqual(entry, { area: 'menu', action: 'menu-item-created', by: jiwoo, changes: [], details: {} });
});

test('then the changes are recorded; no change, no entry', () => {
  const before = { price: 8000, name: { ko: '김치찌개' } };
  const entry = recorded(told, { before, caller: jiwoo });
  assert.deepEqual(
    [entry?.action, entry?.changes],
    ['menu-item-changed', [{ field: 'price', before: 8000, after: 9000 }]],
  );
  assert.equal(recorded(told, { before: told.state, caller: jiwoo }), undefined);
});

test('what was not told before is not said to have been nothing', () => {
  const before = { price: 8000, name: { ko: '김치찌개' } };
  const now = { ...told, state: { ...told.state, spicy: 2 }, toldLater: ['spicy'] };
  const fields = (known: State) =>
    recorded(now, { before: known, caller: jiwoo })?.changes.map(({ field }) => field);
  assert.deepEqual(fields(before), ['price']);
  assert.deepEqual(fields({ ...told.state }), []);
  assert.deepEqual(fields({ ...told.state, spicy: 1 }), ['spicy']);
});

test('what nobody asked for is recorded where it is money only', () => {
  const nobody = { before: undefined, caller: undefined };
  assert.equal(recorded(told, nobody), undefined);
  const refund: Told = { area: 'money', action: 'refund-requested', subject: { id: 'p' } };
  assert.deepEqual(recorded(refund, nobody)?.by, { kind: 'system' });
});

test('who did it is what the event says, else who asked for it', () => {
  const by: Actor = { kind: 'machine', id: 'pos' };
  assert.deepEqual(recorded({ ...told, by }, { before: undefined, caller: jiwoo })?.by, by);
  assert.equal(recorded({ ...told, silent: true }, { before: undefined, caller: jiwoo }), undefined);
});

test('the envelope names its caller; what is broken names less', () => {
  assert.deepEqual(callerOf({ authid: 'a', authclaims: '{"role":"owner","name":"지우"}' }), {
    ...{ kind: 'staff', id: 'a', name: '지우' },
  });
  assert.deepEqual(callerOf({ authid: 'a', authclaims: '{"role":"machine"}' }), { kind: 'machine', id: 'a' });
  assert.deepEqual(callerOf({ authid: 'a', authclaims: 'not JSON' }), { kind: 'staff', id: 'a' });
  assert.equal(callerOf({ authclaims: '{"role":"owner"}' }), undefined);
});

test('sameness is of what is in it, not of how it is written', () => {
  assert.ok(same({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] }));
  for (const [one, other] of [
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1], [1, 2]],
    [[], {}],
    [null, {}],
    [{ a: undefined }, { b: undefined }],
    ['1', 1],
  ])
    assert.ok(!same(one, other), JSON.stringify([one, other]));
});
