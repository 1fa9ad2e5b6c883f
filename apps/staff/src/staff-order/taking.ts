import type { OrderView } from '@hiorder/contracts';
import { newIdempotencyKey, showToast } from '@hiorder/ui';
import { stored } from '@hiorder/ui/stored';
import { computed, signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { words as shared } from '../words/index.ts';
import { bodyOf, totalOf, type DraftLine } from './draft.ts';
import { items, loadMenu } from './menu.ts';
import { NO_PROBLEMS, problemsOf, type OrderProblems } from './problems.ts';
import { words } from './words/index.ts';

interface Taken {
  readonly lines: readonly DraftLine[];
  /** Sent again after a lost answer, the same order is one order. */
  readonly sendKey: string;
}
type Drafts = Readonly<Record<string, Taken>>;

const kept = stored<Drafts>('hiorder.staff-order');
/** What has been taken and not sent, by table: a waiter is called away, and comes back. */
const drafts = signal<Drafts>(kept.read() ?? {});

export const tableId = signal<string | undefined>(undefined);
export const problems = signal<OrderProblems>(NO_PROBLEMS);
export const sending = signal(false);

export const lines = computed<readonly DraftLine[]>(() => drafts.value[tableId.value ?? '']?.lines ?? []);
export const total = computed(() => totalOf(lines.value, items.value));

function keep(id: string, next: readonly DraftLine[]): void {
  const { [id]: _before, ...others } = drafts.value;
  drafts.value =
    next.length === 0 ? others : { ...others, [id]: { lines: next, sendKey: newIdempotencyKey() } };
  kept.write(drafts.value);
}

/** Problems that were told may be gone with the change. */
export function change(edit: (lines: readonly DraftLine[]) => readonly DraftLine[]): void {
  if (tableId.value === undefined) return;
  const before = lines.value;
  keep(tableId.value, edit(before));
  const untouched = [...problems.value.lines].filter(([key]) =>
    lines.value.some((line) => line.key === key && before.includes(line)),
  );
  problems.value = { lines: new Map(untouched), whole: undefined };
}

export function chooseTable(id: string | undefined): void {
  if (tableId.value !== id) problems.value = NO_PROBLEMS;
  tableId.value = id;
}

/** Answers whether it has become an order. */
export async function send(): Promise<boolean> {
  const id = tableId.value;
  const sent = lines.value;
  if (id === undefined || !total.value || sending.value) return false;
  sending.value = true;
  const answer = await api.send<OrderView>({
    ...{ method: 'POST', path: '/api/staff-orders', body: bodyOf(id, sent, total.value) },
    idempotencyKey: drafts.value[id]?.sendKey,
  });
  sending.value = false;
  if (answer.ok) {
    keep(id, []);
    problems.value = NO_PROBLEMS;
    showToast(words.value.done(answer.value.number ?? 0), { tone: 'good' });
    return true;
  }
  const { violations } = answer.problem;
  problems.value = problemsOf(violations, sent);
  if (violations.length === 0) showToast(shared.value.common.saveFailed, { tone: 'bad' });
  else void loadMenu();
  return false;
}
