import type { RecordsBatch } from '@platformatic/kafka';

export interface FetchedRecord {
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly (readonly [Buffer | null, Buffer | null])[];
}

/** Bit of a batch that tells of transactions and holds no records of ours. */
const CONTROL = 1 << 5;

/** The records from `from` on, and the position behind the last batch: a batch may begin before what was asked for. */
export function recordsOf(
  batches: readonly RecordsBatch[],
  from: bigint,
): { fetched: FetchedRecord[]; next: bigint } {
  const fetched: FetchedRecord[] = [];
  let next = from;
  for (const batch of batches) {
    next = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n;
    if (batch.attributes & CONTROL) continue;
    for (const { offsetDelta, key, value, headers } of batch.records) {
      const offset = batch.firstOffset + BigInt(offsetDelta);
      if (offset >= from) fetched.push({ offset, key, value, headers });
    }
  }
  return { fetched, next };
}
