import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sharesOf } from './shares.ts';

it('adds up to the amount, each share within one unit of its exact part', () => {
  const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (parts, fraction) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      const amount = Math.floor(sum * fraction);
      const shares = sharesOf(amount, parts);
      assert.equal(
        shares.reduce((all, share) => all + share, 0),
        amount,
      );
      shares.forEach((share, i) => {
        assert.ok(share >= 0 && share <= (parts[i] ?? 0));
        if (sum > 0) assert.ok(Math.abs(share - (amount * (parts[i] ?? 0)) / sum) <= 1.001);
      });
    }),
  );
});

it('gives what is left over to the largest remainders, the first of equals', () => {
  assert.deepEqual(sharesOf(2, [1, 1, 1]), [1, 1, 0]);
  assert.deepEqual(sharesOf(5, [1, 6]), [1, 4]);
  assert.deepEqual(sharesOf(0, [0, 0]), [0, 0]);
  assert.deepEqual(sharesOf(7, [3, 4]), [3, 4]);
});
