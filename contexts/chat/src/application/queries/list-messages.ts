import type { MessageList } from '@hiorder/contracts';
import type { Reader } from '../../domain/message.ts';
import type { ChatDependencies } from '../dependencies.ts';
import { showState } from './conversation-state.ts';

export interface MessageQuestion {
  readonly tableSessionId: string;
  readonly reader: Reader;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** One page; the conversation's state is at least as new as the page. */
export async function listMessages(
  deps: Pick<ChatDependencies, 'log'>,
  { tableSessionId, reader, before, after, limit }: MessageQuestion,
): Promise<MessageList> {
  const range = { limit: limit + 1, ...(after === undefined ? { before } : { after }) };
  const found = await deps.log.page(tableSessionId, range);
  const more = found.length > limit;
  const items = after === undefined ? found.slice(-limit) : found.slice(0, limit);
  const edge = after === undefined ? items[0] : items.at(-1);
  return {
    items: [...items],
    ...(more && edge && { nextCursor: String(edge.seq) }),
    conversation: await showState(deps, tableSessionId, reader),
  };
}
