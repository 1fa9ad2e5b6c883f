import { currentTrace, newId, type Result } from '@hiorder/kernel';
import type { Author } from '../domain/message.ts';
import { judgeText, type PostRejection } from '../domain/posting-rules.ts';
import type { ChatDependencies } from './dependencies.ts';
import type { ConversationRef } from './news.ts';
import type { Appended } from './ports/message-log.ts';

export async function postMessage(
  { log, clock, pace, wake }: ChatDependencies,
  o: { ref: ConversationRef; from: Author; text: string; clientId: string },
): Promise<Result<Appended, PostRejection>> {
  const { ref, from, clientId } = o;
  const text = judgeText(o.text);
  if (!text.ok) return text;
  const draft = { id: newId(), clientId, from, text: text.value, sentAt: clock.now().toISOString() };
  const rule = from.kind === 'guest' ? pace : undefined;
  const appended = await log.append({ ref, draft, pace: rule, trace: currentTrace() });
  if (appended.ok) wake();
  return appended;
}
