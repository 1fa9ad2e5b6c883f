import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakers, type BreakerState } from '../breaker/breakers.ts';
import { withFallback } from '../clients/fallback.ts';
import { processMetrics } from '@hiorder/telemetry';
import type { ProblemFields } from '../problem.ts';
import { isUnavailable, type MakeClient } from './service-client-suite.ts';
import { targetService } from './target-service.ts';

const call = { method: 'POST', path: '/internal/moody', deadlineMs: 20_000 } as const;
const problem = (status: number, code: string): ProblemFields => ({ status, code, title: 'x' });
const failing = problem(500, 'internal');

/** Breakers of earlier tests are in the list, too: the youngest is ours. */
const youngest = () => [...breakers()].sort((a, b) => Number(a.since) - Number(b.since)).at(-1)!;

async function becomes(state: BreakerState): Promise<void> {
  const end = Date.now() + 30_000;
  while (youngest().state !== state) {
    assert.ok(Date.now() < end, `still ${youngest().state}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function metric(name: string): Promise<number> {
  const line = (await processMetrics().text()).split('\n').find((one) => one.startsWith(name));
  return Number(line?.split(' ').at(-1));
}

/** The circuit breaker of a client, on every transport. */
export function breakerSuite(transport: string, make: MakeClient): void {
  test(`${transport}: who fails again and again is not asked for a while, and the list says so`, async () => {
    const target = targetService();
    const client = await make(target.http, { minimumCalls: 3, resetMs: 600_000 });
    target.moods(...Array.from({ length: 10 }, () => failing));
    for (let i = 0; i < 3; i += 1) assert.equal((await client.call(call)).status, 500);
    for (let i = 0; i < 7; i += 1) await assert.rejects(client.call(call), isUnavailable);
    await assert.rejects(client.call(call), /failed too often/);
    assert.equal(target.calls(), 3);
    const { name, state, counts } = youngest();
    assert.deepEqual(
      [name, state, counts],
      ['caller>target', 'open', { calls: 3, failures: 3, rejected: 8 }],
    );
    assert.equal(await metric('hiorder_breaker_state{name="caller>target"}'), 2);
    assert.ok((await metric('hiorder_breaker_calls_total{name="caller>target",outcome="reject"}')) >= 8);
  });

  test(`${transport}: shedding load counts as failing; refusals and words of its own do not`, async () => {
    const harmless = [
      problem(402, 'declined'),
      problem(429, 'too-many'),
      problem(503, 'payment-unavailable'),
    ];
    const target = targetService();
    const client = await make(target.http, { minimumCalls: 2, resetMs: 600_000 });
    target.moods(...harmless, ...harmless);
    for (let i = 0; i < 6; i += 1) assert.ok((await client.call(call)).status >= 402);
    assert.equal(youngest().counts.failures, 0);
    const shedding = { ...problem(503, 'overloaded'), retryAfter: 60 };
    target.moods(...Array.from({ length: 20 }, () => shedding));
    for (let i = 0; i < 7; i += 1) assert.equal((await client.call(call)).status, 503);
    await assert.rejects(client.call(call), /failed too often/);
    assert.equal(target.calls(), 13);
  });

  test(`${transport}: after a while one call tries, and what it finds decides for all`, async () => {
    const target = targetService();
    const client = await make(target.http, { minimumCalls: 2, resetMs: 100 });
    target.moods(failing, failing, failing);
    for (let i = 0; i < 2; i += 1) await client.call(call);
    await becomes('half-open');
    assert.equal((await client.call(call)).status, 500);
    await becomes('half-open');
    const [first] = await Promise.allSettled([client.call(call), client.call(call), client.call(call)]);
    assert.equal(first.status, 'fulfilled');
    assert.equal(target.calls(), 4);
    await becomes('closed');
    assert.equal((await client.call(call)).status, 204);
    assert.equal(await metric('hiorder_breaker_state{name="caller>target"}'), 0);
  });

  test(`${transport}: a named fallback stands in, and is counted`, async () => {
    const client = await make(targetService().http);
    const hangs = () => client.call({ method: 'GET', path: '/internal/hangs', deadlineMs: 10 });
    const fallback = { name: `stand-in ${transport}`, use: () => ({ status: 299, body: undefined }) };
    assert.equal((await withFallback(hangs, fallback)).status, 299);
    assert.equal(await metric(`hiorder_fallbacks_total{name="stand-in ${transport}"}`), 1);
    const bug = () => Promise.reject(new TypeError('a bug'));
    await assert.rejects(withFallback(bug, fallback), TypeError);
  });
}
