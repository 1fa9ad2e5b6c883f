import type { LogReading } from '../bus.ts';
import type { LogStore, PartitionHead } from './log-store.postgres.ts';

const AT_ONCE = 500;

/** What lies on these partitions now, one after the other. */
export async function readLog(
  store: LogStore,
  partitions: readonly PartitionHead[],
  { since, onEvent, signal }: LogReading,
): Promise<void> {
  const heads = await store.heads();
  for (const { id } of partitions) {
    const head = heads.get(id) ?? 0;
    let position = since ? await store.positionAt(id, since) : 0;
    while (position < head) {
      signal?.throwIfAborted();
      const entries = await store.read(id, position, Math.min(AT_ONCE, head - position));
      if (entries.length === 0) break;
      for (const { event } of entries) onEvent(event);
      position = entries.at(-1)!.position + 1;
    }
  }
}
