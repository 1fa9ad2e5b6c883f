import type { FromChatClient } from '@hiorder/contracts';
import { newTrace, withTrace } from '@hiorder/kernel';
import type { ChatDependencies } from '../../../application/dependencies.ts';
import { markRead } from '../../../application/mark-read.ts';
import type { ConversationRef } from '../../../application/news.ts';
import type { LiveLine } from '../../../application/ports/live-line.ts';
import { sideOf, type Viewer } from './viewer.ts';

export type HearingDependencies = ChatDependencies & { readonly line: LiveLine };

/** Does what a frame asks for; answers why it does not. */
export async function hearViewer(
  deps: HearingDependencies,
  viewer: Viewer,
  frame: Exclude<FromChatClient, { type: 'hello' }>,
): Promise<string | undefined> {
  const ref = await conversationOf(deps, viewer, frame.tableSessionId);
  if (!ref) return 'conversation-not-found';
  const { sub: id, name = '' } = viewer.principal;
  const kind = sideOf(viewer);
  if (frame.type === 'typing') deps.line.say({ kind: 'typing', ref, from: { kind, id, name } });
  else await withTrace(newTrace(), () => markRead(deps, { ref, by: { kind, id }, seq: frame.seq }));
  return undefined;
}

async function conversationOf(
  { directory }: Pick<ChatDependencies, 'directory'>,
  { own, principal }: Viewer,
  named: string | undefined,
): Promise<ConversationRef | undefined> {
  if (own) return named === undefined || named === own.tableSessionId ? own : undefined;
  const listed = named === undefined ? undefined : await directory.find(principal.store, named);
  if (!listed) return undefined;
  const { storeId, tableId, tableSessionId } = listed;
  return { storeId, tableId, tableSessionId };
}
