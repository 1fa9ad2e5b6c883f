import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createPatience } from './patience.ts';

it('waits as long as the provider usually takes, and not much longer', () => {
  const patience = createPatience({ leastMs: 900, mostMs: 3_000 });
  for (let i = 0; i < 30; i += 1) patience.learn(50);
  assert.equal(patience.ms(), 900);
  for (let i = 0; i < 60; i += 1) patience.learn(600);
  assert.equal(Math.round(patience.ms()), 1_800);
  for (let i = 0; i < 60; i += 1) patience.learn(2_500);
  assert.equal(patience.ms(), 3_000);
});

it('a provider that hangs is not given more time for it', () => {
  const patience = createPatience({ leastMs: 900, mostMs: 3_000 });
  patience.learn(40);
  for (let i = 0; i < 10; i += 1) patience.learn(10_000);
  assert.equal(patience.ms(), 900);
});

it('a new process knows nothing yet and is patient', () => {
  const patience = createPatience({ leastMs: 900, mostMs: 3_000 });
  assert.equal(patience.ms(), 3_000);
  patience.learn(10_000);
  assert.equal(patience.ms(), 3_000);
  patience.learn(40);
  assert.equal(patience.ms(), 900);
});
