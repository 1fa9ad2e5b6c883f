import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keepOpen } from './keep-open.ts';

function kept(open?: () => Promise<void>) {
  const steps: string[] = [];
  const errors: unknown[] = [];
  const one = keepOpen(
    async () => {
      steps.push('open');
      await open?.();
      return { stop: async () => void steps.push('stop') };
    },
    (error) => errors.push(error),
  );
  return { ...one, steps, errors };
}

it('opens once and stops once, however often it is said', async () => {
  const { want, settled, isOpen, steps } = kept();
  want(true);
  want(true);
  assert.equal(isOpen(), false);
  await settled();
  want(true);
  await settled();
  assert.deepEqual([isOpen(), steps], [true, ['open']]);
  want(false);
  want(false);
  assert.equal(isOpen(), false);
  await settled();
  assert.deepEqual(steps, ['open', 'stop']);
});

it('stops what was still being opened when it was not wanted any more', async () => {
  const { want, settled, steps } = kept();
  want(true);
  want(false);
  await settled();
  assert.deepEqual(
    steps.filter((step) => step === 'open').length,
    steps.filter((step) => step === 'stop').length,
  );
  want(true);
  await settled();
  assert.equal(steps.at(-1), 'open');
});

it('tries again what failed, when it is wanted again', async () => {
  let failures = 2;
  const { want, settled, isOpen, errors } = kept(async () => {
    if (failures-- > 0) throw new Error('not now');
  });
  for (const open of [false, false, true]) {
    want(true);
    await settled();
    assert.equal(isOpen(), open);
  }
  assert.equal(errors.length, 2);
});
