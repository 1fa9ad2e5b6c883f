import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError } from '@hiorder/http';
import { createStreamLimits } from './stream-limits.ts';

test('a caller holds so many streams and no more; a place given back is another one’s', () => {
  const limits = createStreamLimits(2);
  const [giveBack] = [limits.take('ann'), limits.take('ann')];
  const isRefused = (error: unknown) =>
    error instanceof ProblemError &&
    error.problem.status === 429 &&
    error.problem.code === 'too-many-streams';
  assert.throws(() => limits.take('ann'), isRefused);
  limits.take('bob');
  giveBack();
  limits.take('ann');
  assert.throws(() => limits.take('ann'), isRefused);
});
