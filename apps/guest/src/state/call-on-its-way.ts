import { signal } from '@preact/signals';
import type { RaiseServiceCall, ServiceCallView } from '@hiorder/contracts';
import { type ApiProblem, newIdempotencyKey, retryDelay, showToast, stored } from '@hiorder/ui';
import { words } from '../language.ts';
import { api } from './api.ts';
import { loadCallKinds } from './call-kinds.ts';
import { showCall } from './calls.ts';
import { party } from './party.ts';

/** A call that nobody has heard yet: kept over reloads, and always sent with the same key. */
export interface KeptCall extends RaiseServiceCall {
  readonly name: string;
  readonly key: string;
  readonly at: number;
  readonly scope: string;
}

const kept = stored<KeptCall>('hiorder.call');
/** What waits for the network. */
export const unsentCall = signal<KeptCall | null>(null);
export const callBusy = signal(false);

/** Nobody wants the water they asked for a quarter of an hour ago. */
const TOO_LATE_MS = 5 * 60_000;

/** Meanwhile it is tried again by itself, also where only the context that takes calls is away. */
const AGAIN_MS = 10_000;
let again: ReturnType<typeof setTimeout> | undefined;

const scopeNow = () => party.value?.tableSession.id ?? '';

/** Answers what stands in the way; null when staff know. */
export function raiseCall(wanted: RaiseServiceCall & { name: string }): Promise<ApiProblem | null> {
  return send({ ...wanted, key: newIdempotencyKey(), at: Date.now(), scope: scopeNow() });
}

async function send(call: KeptCall): Promise<ApiProblem | null> {
  if (callBusy.value) return null;
  callBusy.value = true;
  kept.write(call);
  const { kind, note, key } = call;
  const answer = await api.send<ServiceCallView>({
    ...{ method: 'POST', path: '/api/service-calls', idempotencyKey: key },
    body: { kind, ...(note && { note }) } satisfies RaiseServiceCall,
  });
  callBusy.value = false;
  const unheard = !answer.ok && isUnheard(answer.problem);
  unsentCall.value = unheard ? call : null;
  clearTimeout(again);
  if (unheard) again = setTimeout(() => void sendUnsentCall(), AGAIN_MS);
  else kept.clear();
  if (answer.ok) showCall(answer.value);
  else if (answer.problem.code === 'call-kind-unknown') void loadCallKinds();
  return answer.ok || unheard ? null : answer.problem;
}

/** The line is back, or somebody tapped: the same call once more. */
export async function sendUnsentCall(): Promise<void> {
  const call = unsentCall.value ?? kept.read();
  if (!call || callBusy.value) return;
  if (call.scope !== scopeNow()) return giveUpCall();
  if (Date.now() - call.at > TOO_LATE_MS) {
    giveUpCall();
    return showToast(words.value.call.tooLate(call.name), { tone: 'bad' });
  }
  if ((await send(call)) !== null) showToast(words.value.call.tooLate(call.name), { tone: 'bad' });
}

/** Nothing was decided about it: no line, or a server in trouble. That a table calls too often is an answer. */
const isUnheard = (problem: ApiProblem) =>
  problem.code !== 'too-many-calls' && (problem.status >= 500 || retryDelay(problem, 0, 0) !== null);

export function giveUpCall(): void {
  clearTimeout(again);
  kept.clear();
  unsentCall.value = null;
}
