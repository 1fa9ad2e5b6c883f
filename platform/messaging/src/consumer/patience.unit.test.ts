import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TechnicalError } from '@hiorder/kernel';
import { createPatience, isOutage } from './patience.ts';

const policy = { attempts: 3, baseMs: 1, maxMs: 1, notYet: 5 };
const passing = (code: string): TechnicalError => new TechnicalError(code, code, { retryable: true });

/** After how many failures of this kind an event is parked, at most 100. */
function limitOf(error: Error): number {
  const patience = createPatience(policy);
  for (let failures = 1; failures < 100; failures += 1) if (patience.after(error).isOver) return failures;
  return 100;
}

it('has an end with what fails, also by taking too long, and later with what must wait for something else', () => {
  assert.equal(limitOf(new Error('cannot digest this')), 3);
  assert.equal(limitOf(passing('database-timeout')), 3);
  assert.equal(limitOf(passing('database-conflict')), 5);
});

it('has no end with what is away, which counts as no attempt', () => {
  for (const code of ['database-unavailable', 'redis-unavailable', 'dependency-unavailable'])
    assert.equal(limitOf(passing(code)), 100, code);
  const patience = createPatience(policy);
  for (const error of [passing('database-unavailable'), new Error('no'), passing('database-unavailable')])
    patience.after(error);
  assert.equal(patience.attempts(), 1);
});

it('only what is away is waited for in a replay', () => {
  assert.ok(isOutage(passing('database-unavailable')));
  assert.ok(!isOutage(passing('database-timeout')));
  assert.ok(!isOutage(new TechnicalError('database-unavailable', 'for ever', { retryable: false })));
});
