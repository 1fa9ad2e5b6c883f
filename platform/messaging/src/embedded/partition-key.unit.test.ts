import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { partitionOf } from './partition-key.ts';

it('gives a key the same partition for ever', () => {
  const places = ['', 'a', 'key-1', '0199f3c2-7c1e-7b64-a4a5-0f4f6f1f2a3b', '테이블'].map((key) =>
    partitionOf(key, 8),
  );
  assert.deepEqual(places, [1, 0, 6, 2, 7]);
});

it('stays within the partitions', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (key, partitions) => {
      const at = partitionOf(key, partitions);
      assert.ok(Number.isInteger(at) && at >= 0 && at < partitions);
    }),
  );
});

it('spreads keys that differ in little', () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 8_000; i += 1) {
    const at = partitionOf(`key-${i}`, 8);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const count of counts.values()) assert.ok(count > 800 && count < 1_200, `${count} of 8000`);
  assert.equal(counts.size, 8);
});
