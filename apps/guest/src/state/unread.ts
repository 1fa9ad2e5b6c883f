import { signal } from '@preact/signals';
import type { LiveEvents, Message, MessageList } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { buzz } from './buzz.ts';
import { playChime } from './sound.ts';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { api } from './api.ts';
import { party } from './party.ts';

/** What others wrote and this phone has not read. */
export const unread = signal(0);
let counted = 0;

/** The conversation's own screen, once there is one: it shows what comes, whichever way. */
let show: ((message: Message) => void) | undefined;
export function showMessagesBy(shows: typeof show): void {
  show = shows;
}

/** With chat down the number stays as it is; nothing else depends on it. */
export async function loadUnread(): Promise<void> {
  const answer = await api.get<MessageList>('/api/chat/messages?limit=1');
  if (!answer.ok) return;
  counted = answer.value.conversation.lastSeq;
  unread.value = isReading() ? 0 : answer.value.conversation.unread;
}

export function hearMessage({ message }: LiveEvents['message']): void {
  show?.(message);
  if (message.seq <= counted) return;
  counted = message.seq;
  if (message.from.id === party.value?.guest.id || isReading()) return;
  unread.value++;
  if (message.from.kind !== 'staff') return;
  const { chat } = words.value;
  showToast(chat.arrived, { action: { label: chat.see, run: () => go('/chat') } });
  playChime('step');
  buzz();
}

export function forgetUnread(): void {
  unread.value = 0;
  counted = 0;
}

const isReading = () => location.pathname === '/chat' && document.visibilityState === 'visible';
