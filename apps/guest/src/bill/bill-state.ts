import { computed, signal } from '@preact/signals';
import type { BillPaymentView, BillShare, BillView } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import { api } from '../state/api.ts';
import { party } from '../state/party.ts';
import { untilRead } from '../state/until-read.ts';

const lastRead = signal<{ readonly of: string | undefined; readonly bill: BillView } | null>(null);
const stay = (): string | undefined => party.value?.tableSession.id;

/** Of this stay: the next party at the table has one of its own. */
export const bill = computed(() => (lastRead.value?.of === stay() ? (lastRead.value?.bill ?? null) : null));
export const billFailed = signal(false);

export const loadBill = untilRead(read);

async function read(): Promise<ApiProblem | null> {
  const of = stay();
  const answer = await api.get<BillView>('/api/bill');
  if (answer.ok) lastRead.value = { of, bill: answer.value };
  billFailed.value = !answer.ok && bill.value === null;
  return answer.ok ? null : answer.problem;
}

export interface Wish {
  readonly share: BillShare;
  readonly method: BillPaymentView['method'];
  readonly amount: number;
}

/** Takes a share upon us; others see it at once. */
export async function askToPay({ share, method, amount }: Wish): Promise<BillPaymentView | ApiProblem> {
  const body = { share, method, expectedAmount: amount };
  const answer = await api.post<BillPaymentView>('/api/bill/payments', body);
  void loadBill();
  return answer.ok ? answer.value : answer.problem;
}

export async function giveUp(id: string): Promise<ApiProblem | null> {
  const answer = await api.post<BillPaymentView>(`/api/bill/payments/${id}/cancel`);
  void loadBill();
  return answer.ok ? null : answer.problem;
}

/** What this phone has taken upon itself and not paid yet. */
export const oursToPay = (shown: BillView): BillPaymentView | undefined =>
  shown.payments.find(({ status, by }) => status !== 'paid' && by?.id === party.value?.guest.id);
