import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hiorder/testing';
import { createBreaker, OPEN } from './breaker.ts';

const fine = (): boolean => false;

test('while one tries whether all is well again, nobody else is let through, and it says so', async () => {
  const breaker = createBreaker('test', { minimumCalls: 1, resetMs: 5 });
  const fails = (): boolean => true;
  while (!breaker.isOpen()) await breaker.run(async () => 'bad', fails);
  assert.equal(await breaker.run(async () => 'bad', fails), OPEN);
  while (breaker.isOpen()) await sleep(1);

  const answer = Promise.withResolvers<string>();
  const trial = breaker.run(() => answer.promise, fine);
  assert.equal(breaker.isOpen(), true);
  assert.equal(await breaker.run(async () => 'never asked', fails), OPEN);
  answer.resolve('good');
  assert.equal(await trial, 'good');
  assert.equal(breaker.isOpen(), false);
  breaker.close();
});

test('a call without an answer for too long counts as failed there and then, and its answer still arrives', async () => {
  const breaker = createBreaker('slow', { minimumCalls: 1, resetMs: 600_000, slowMs: 5 });
  const answer = Promise.withResolvers<string>();
  const slow = breaker.run(() => answer.promise, fine);
  await eventually(() => assert.ok(breaker.isOpen()));
  assert.equal(await breaker.run(async () => 'never asked', fine), OPEN);
  answer.resolve('late');
  assert.equal(await slow, 'late');
  breaker.close();
});
