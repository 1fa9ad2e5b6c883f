import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTrace, TechnicalError, withTrace } from '@hiorder/kernel';
import type { BreakerOptions } from '../breaker/breaker.ts';
import type { ServiceCall, ServiceClient } from '../clients/service-client.ts';
import { withDeadline } from '../deadline.ts';
import type { Http } from '../fastify.ts';
import type { ProblemFields } from '../problem.ts';
import { targetService } from './target-service.ts';

export type MakeClient = (http: Http, breaker?: BreakerOptions) => Promise<ServiceClient>;

export const isUnavailable = (error: unknown): boolean =>
  error instanceof TechnicalError && error.code === 'dependency-unavailable' && error.retryable;

const busy: ProblemFields = { status: 503, code: 'dependency-unavailable', title: 'Not now' };
const overloaded: ProblemFields = { status: 503, code: 'overloaded', title: 'Too much', retryAfter: 1 };
const moody = (more: Partial<ServiceCall> = {}): ServiceCall => ({
  ...{ method: 'GET', path: '/internal/moody', deadlineMs: 20_000 },
  ...more,
});

/** What every transport must do alike. */
export function serviceClientSuite(transport: string, make: MakeClient): void {
  const it = (does: string, work: () => Promise<void>) => test(`${transport}: ${does}`, work);
  travels(it, make);
  keepsToTheDeadline(it, make);
  triesAgain(it, make);
}

type It = (does: string, work: () => Promise<void>) => unknown;

function travels(it: It, make: MakeClient): void {
  it('a call travels as JSON, with key, trace and identity', async () => {
    const client = await make(targetService().http);
    const trace = newTrace('order-7');
    const at = new Date(0);
    const call = { method: 'POST', path: '/internal/echo', body: { at }, deadlineMs: 20_000 } as const;
    const answer = await withTrace(trace, () => client.call({ ...call, idempotencyKey: 'k' }));
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.body, { at: at.toISOString() });
    assert.equal(answer.body.key, 'k');
    assert.equal(answer.body.by, 'caller');
    assert.equal(answer.body.trace.correlationId, 'order-7');
    assert.equal(answer.body.trace.traceparent, trace.traceparent);
  });

  it('refusals and empty answers are values', async () => {
    const target = targetService();
    const client = await make(target.http);
    target.moods({ status: 402, code: 'declined', title: 'Declined' });
    const refused = await client.call(moody());
    assert.equal(refused.status, 402);
    assert.equal(refused.body.code, 'declined');
    assert.deepEqual(await client.call(moody()), { status: 204, body: undefined });
  });
}

function keepsToTheDeadline(it: It, make: MakeClient): void {
  const echo = { method: 'POST', path: '/internal/echo', body: { at: '' }, deadlineMs: 60_000 } as const;

  it('who does not answer in time is unavailable', async () => {
    const client = await make(targetService().http);
    const call = { method: 'GET', path: '/internal/hangs', deadlineMs: 30 } as const;
    await assert.rejects(client.call(call), isUnavailable);
  });

  it('no call waits longer than its own caller does', async () => {
    const client = await make(targetService().http);
    const answer = await withDeadline('30000', () => client.call(echo));
    assert.ok(answer.body.deadline <= 30_000 && answer.body.deadline > 0, answer.body.deadline);
  });

  it('the time that is left travels down the chain', async () => {
    const last = await make(targetService().http);
    const first = await make(targetService(last).http);
    const answer = await first.call({ ...echo, path: '/internal/relays', deadlineMs: 30_000 });
    assert.ok(answer.body.deadline <= 30_000 && answer.body.deadline > 0, answer.body.deadline);
  });

  it('without time left nobody is asked; with too little, nobody is blamed', async () => {
    const target = targetService();
    const client = await make(target.http, { minimumCalls: 1 });
    for (let i = 0; i < 3; i += 1) {
      await assert.rejects(
        withDeadline('0', () => client.call(moody())),
        isUnavailable,
      );
    }
    assert.equal(target.calls(), 0);
    const hangs = { method: 'GET', path: '/internal/hangs', deadlineMs: 60_000 } as const;
    for (let i = 0; i < 3; i += 1) {
      await assert.rejects(
        withDeadline('5', () => client.call(hangs)),
        isUnavailable,
      );
    }
    assert.equal((await client.call(moody())).status, 204);
  });
}

function triesAgain(it: It, make: MakeClient): void {
  const repeatable: readonly [string, Partial<ServiceCall>][] = [
    ['a GET', {}],
    ['a POST with a key', { method: 'POST', idempotencyKey: 'k' }],
    ['a POST that may be repeated', { method: 'POST', repeatable: true }],
  ];
  for (const [what, more] of repeatable) {
    it(`${what} is tried again while the service says "not now"`, async () => {
      const target = targetService();
      const client = await make(target.http);
      target.moods(busy, busy);
      assert.equal((await client.call(moody(more))).status, 204);
      assert.equal(target.calls(), 3);
    });
  }

  it('three times at most; then its answer is the answer', async () => {
    const target = targetService();
    const client = await make(target.http);
    target.moods(busy, busy, busy, busy);
    const answer = await client.call(moody());
    assert.deepEqual([answer.status, answer.body.code], [503, 'dependency-unavailable']);
    assert.equal(target.calls(), 3);
  });

  it('any other POST is sent once: nobody knows what it has done', async () => {
    const target = targetService();
    const client = await make(target.http);
    target.moods(busy);
    assert.equal((await client.call(moody({ method: 'POST' }))).status, 503);
    assert.equal(target.calls(), 1);
  });

  it('a mistake of the service and a word of its own are not asked for twice', async () => {
    const target = targetService();
    const client = await make(target.http);
    const own = { status: 503, code: 'payment-unavailable', title: 'x' };
    for (const mood of [{ status: 500, code: 'internal', title: 'x' }, own]) {
      target.moods(mood);
      assert.equal((await client.call(moody())).body.code, mood.code);
    }
    assert.equal(target.calls(), 2);
  });

  it('a service that sheds load is not asked again before it says so, nor beyond the deadline', async () => {
    const target = targetService();
    const client = await make(target.http);
    target.moods(overloaded);
    const began = performance.now();
    // It was turned away at the door, so even this one may be sent again.
    assert.equal((await client.call(moody({ method: 'POST' }))).status, 204);
    assert.ok(performance.now() - began >= 990, 'not sooner than the service asked for');
    assert.equal(target.calls(), 2);
    target.moods({ ...overloaded, retryAfter: 30 });
    const answer = await client.call(moody());
    assert.deepEqual([answer.status, answer.body.code], [503, 'overloaded']);
    assert.equal(target.calls(), 3);
  });
}
