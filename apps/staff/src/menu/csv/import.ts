import type { StaffMenuItem } from '@hiorder/contracts';
import type { Answer } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { only } from '../editor/merge.ts';
import { items } from '../state/menu.ts';
import type { Planned } from './plan.ts';

export interface Outcome {
  readonly row: Planned;
  /** The server's code, where it said no. */
  readonly refused?: string;
  readonly path?: string | undefined;
}

/** Too many at once: the server asks to wait, and is waited for. */
const PATIENCE_MS = 1_500;
const TRIES = 5;

/** Row after row, so that each is done or not done by itself. */
export async function importRows(
  rows: readonly Planned[],
  told: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const row of rows) {
    if (signal.aborted) return;
    const answer = await patiently(row);
    if (answer.ok) items.put(answer.value);
    const first = answer.ok ? undefined : answer.problem.violations[0];
    told({ row, ...(!answer.ok && { refused: first?.code ?? answer.problem.code, path: first?.path }) });
  }
}

async function patiently(row: Planned): Promise<Answer<StaffMenuItem>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(row);
    const busy = !answer.ok && (answer.problem.status === 429 || answer.problem.status === 503);
    if (!busy || tries === TRIES) return answer;
    await new Promise((go) => setTimeout(go, answer.problem.retryAfterMs ?? PATIENCE_MS));
  }
}

function send({ item, content, fields }: Planned): Promise<Answer<StaffMenuItem>> {
  if (!content || !item) return api.post('/api/menu/items', content);
  return api.send({
    ...{ method: 'PATCH', path: `/api/menu/items/${item.id}`, body: only(content, fields) },
    headers: { 'If-Match': `"${item.version}"` },
  });
}
