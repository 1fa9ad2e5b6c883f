import { currentTrace, newId } from '@hiorder/kernel';
import type { Author, Reader } from '../domain/message.ts';
import type { ChatDependencies } from './dependencies.ts';
import type { ConversationRef } from './news.ts';

export async function markRead(
  { log, clock, wake }: ChatDependencies,
  o: { ref: ConversationRef; by: Pick<Author, 'kind' | 'id'>; seq: number },
): Promise<void> {
  const { ref, by, seq } = o;
  const reader: Reader = by.kind === 'staff' ? { kind: 'staff' } : { kind: 'guest', id: by.id };
  await log.mark({ id: newId(), ref, reader, by, seq, at: clock.now().toISOString(), trace: currentTrace() });
  wake();
}
