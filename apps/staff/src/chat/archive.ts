import type { ConversationView } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui/api';
import { computed, signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { inbox } from './state.ts';

/** What the list shows: parties that are there, what was said before, or what is sought in all of it. */
export const view = signal<'here' | 'ended'>('here');
export const sought = signal('');
export const looksBack = computed(() => view.value === 'ended' || sought.value.trim() !== '');

interface Page {
  readonly items: readonly ConversationView[];
  readonly nextCursor?: string;
}

/** Undefined: on its way. */
export const found = signal<readonly ConversationView[] | undefined>(undefined);
const known = signal<ReadonlyMap<string, ConversationView>>(new Map());
export const more = signal<string | undefined>(undefined);
export const failed = signal(false);
export const busy = signal(false);

const LIMIT = 30;
/** Of answers that overtake each other the last question's counts. */
let asked = 0;

const ask = (cursor?: string): Promise<Answer<Page>> => {
  const query = new URLSearchParams({ limit: String(LIMIT) });
  const search = sought.value.trim();
  if (search !== '') query.set('search', search);
  else query.set('ended', 'true');
  if (cursor !== undefined) query.set('cursor', cursor);
  return api.get<Page>(`/api/chat/conversations?${query}`);
};

/** From the beginning; what is shown goes at once. */
export async function lookBack(): Promise<void> {
  const turn = (asked += 1);
  found.value = undefined;
  more.value = undefined;
  failed.value = false;
  await take(turn);
}

export async function lookFurther(): Promise<void> {
  if (busy.value || more.value === undefined) return;
  busy.value = true;
  await take(asked, more.value);
  busy.value = false;
}

async function take(turn: number, cursor?: string): Promise<void> {
  const answer = await ask(cursor);
  if (turn !== asked) return;
  failed.value = !answer.ok;
  if (!answer.ok) return;
  const { items, nextCursor } = answer.value;
  found.value = [...(found.value ?? []), ...items];
  known.value = new Map([...known.value, ...items.map((one) => [one.tableSessionId, one] as const)]);
  more.value = nextCursor;
  // A page may be empty, and what is sought further back.
  if (items.length === 0 && nextCursor !== undefined) await take(turn, nextCursor);
}

/** The row of a conversation, wherever it was found; one that is open stays known while others are sought. */
export const rowOf = (id: string): ConversationView | undefined =>
  inbox.rows.value.get(id) ?? known.value.get(id);
