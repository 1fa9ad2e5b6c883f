import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Answer, Api, ApiRequest } from '@hiorder/ui/api';
import { type KeptRequest, newKeptRequest } from '@hiorder/ui/kept-request';
import { createConfirming } from './confirming.ts';
import { paidOrder } from './paid-on-its-way.ts';

const pathOf = (id: string) => `/api/orders/${id}/payment`;
const idIn = (path: string) => path.split('/')[3] ?? '';
const payment = (id: string, stay = 'our stay') => newKeptRequest(pathOf(id), {}, stay);
const keep = (request: KeptRequest) => paidOrder.keeping(request.path).write(request);
const kept = () => paidOrder.all().map(({ path }) => idIn(path));

const paid: Answer<string> = { ok: true, value: 'paid', status: 200 };
const no = (status: number, code: string): Answer<never> => ({
  ok: false,
  problem: { status, code, violations: [], data: {} },
});
const [lost, declined] = [no(0, 'network-lost'), no(422, 'payment-declined')];

/** A server that answers when it is told to, and pauses that end by nothing but a tap. */
function phone() {
  const asked: string[] = [];
  const answers = new Map<string, (answer: Answer<string>) => void>();
  const send = ({ path, signal }: ApiRequest) =>
    new Promise((answer) => {
      asked.push(idIn(path));
      answers.set(idIn(path), answer);
      signal?.addEventListener('abort', () => answer(no(0, 'aborted')));
    });
  const confirming = createConfirming<string>({
    ...{ place: paidOrder, idIn, returnsTo: '/pay/success' },
    ...{ api: { send } as Api, stay: () => 'our stay' },
    pause: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  });
  const ask = (id: string) => confirming.ask(id, payment(id));
  /** And everything that follows from it. */
  const answer = async (id: string, what: Answer<string>) => {
    answers.get(id)?.(what);
    await setImmediate();
  };
  return { confirming, ask, asked, answer };
}

const place = { pathname: '/orders', search: '' };
const nodes = Object.getOwnPropertyDescriptor(globalThis, 'location');
before(() => Object.defineProperty(globalThis, 'location', { value: place, configurable: true }));
after(() => {
  if (nodes) Object.defineProperty(globalThis, 'location', nodes);
  else Reflect.deleteProperty(globalThis, 'location');
});
beforeEach(() => Object.assign(place, { pathname: '/orders', search: '' }));
afterEach(() => paidOrder.forget());

test('several are asked side by side, each once and until its own answer', async () => {
  const { confirming, ask, asked, answer } = phone();
  const [first, second] = [ask('a'), ask('b')];
  assert.equal(await ask('a'), undefined, 'it is being asked already');
  assert.deepEqual(
    [asked, kept()],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  );
  assert.deepEqual(confirming.of('b'), { id: 'b', wait: null });
  await answer('b', paid);
  assert.equal(await second, paid);
  assert.deepEqual([kept(), confirming.of('b'), confirming.of('a')?.id], [['a'], undefined, 'a']);
  await answer('a', declined);
  assert.equal(await first, declined);
  assert.deepEqual([kept(), confirming.of('a')], [[], undefined]);
});

test('whoever does not wait ends the pause of this one only, and of each of its pauses', async () => {
  const { confirming, ask, asked, answer } = phone();
  void ask('a');
  void ask('b');
  await answer('a', lost);
  await answer('b', lost);
  assert.deepEqual([confirming.of('a')?.wait?.why, asked.length], ['lost', 2]);
  for (const expected of [
    ['a', 'b', 'a'],
    ['a', 'b', 'a', 'a'],
  ]) {
    confirming.now('a');
    await setImmediate();
    assert.deepEqual(asked, expected);
    assert.equal(confirming.of('a')?.wait?.next, null, 'under way');
    assert.notEqual(confirming.of('b')?.wait?.next, null, 'still waits');
    await answer('a', lost);
  }
});

test('suspended, under way or in a pause, one stays there and is not asked, while the other one is', async () => {
  for (const inPause of [false, true]) {
    const { confirming, ask, asked, answer } = phone();
    const [first, second] = [ask('a'), ask('b')];
    if (inPause) await answer('a', lost);
    confirming.suspend('a');
    assert.equal(await first, undefined);
    confirming.now('a');
    await answer('a', paid);
    assert.deepEqual(asked, ['a', 'b']);
    assert.deepEqual(kept().toSorted(), ['a', 'b']);
    assert.equal(confirming.of('a')?.wait?.next ?? null, null, 'no attempt is said to come');
    await answer('b', paid);
    assert.equal(await second, paid);

    const request = confirming.kept('a');
    assert.ok(request && confirming.of('a'));
    const again = confirming.ask('a', request);
    assert.deepEqual(asked, ['a', 'b', 'a']);
    await answer('a', paid);
    assert.equal(await again, paid);
    assert.deepEqual([kept(), confirming.of('a')], [[], undefined]);
  }
});

test('what is paid another way is forgotten, and the other one goes on', async () => {
  const { confirming, ask, asked, answer } = phone();
  const [first, second] = [ask('a'), ask('b')];
  confirming.suspend('a');
  confirming.forget('a');
  assert.equal(await first, undefined);
  assert.deepEqual([kept(), confirming.of('a'), confirming.of('b')?.id], [['b'], undefined, 'b']);
  await answer('b', lost);
  confirming.now('b');
  await setImmediate();
  assert.deepEqual(asked, ['a', 'b', 'b']);
  await answer('b', paid);
  assert.equal(await second, paid);
});

test('after a reload all go on but the one whose page asks for it by itself, and what another stay left goes', () => {
  const resumed = () => {
    const ids: string[] = [];
    phone().confirming.resume((id, request) => ids.push(`${id} ${idIn(request.path)}`));
    return ids;
  };
  for (const request of [payment('a'), payment('b'), payment('c', 'another stay')]) keep(request);
  Object.assign(place, { pathname: '/pay/success', search: '?paymentKey=k&orderId=b' });
  assert.deepEqual([resumed(), kept()], [['a a'], ['a', 'b']]);
  Object.assign(place, { pathname: '/pay/fail' });
  assert.deepEqual(
    [resumed(), kept()],
    [
      ['a a', 'b b'],
      ['a', 'b'],
    ],
  );
});

test('without a seat nothing is asked any more, and nothing stays', async () => {
  const { confirming, ask, asked, answer } = phone();
  const all = [ask('a'), ask('b'), ask('c')];
  await answer('b', lost);
  confirming.suspend('c');
  paidOrder.forget();
  assert.deepEqual(await Promise.all(all), [undefined, undefined, undefined]);
  await answer('a', paid);
  confirming.now('b');
  await setImmediate();
  assert.deepEqual(asked, ['a', 'b', 'c']);
  assert.deepEqual([kept(), ...['a', 'b', 'c'].map(confirming.of)], [[], undefined, undefined, undefined]);
});
