import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { newIdempotencyKey } from '@hiorder/ui';
import { api } from '../state/api.ts';
import { reloadOpenTable } from '../state/open-table.ts';

const pathOf = (tableId: string): string => `/api/tables/${tableId}/bill`;

export const readBill = (tableId: string) => api.get<BillView>(pathOf(tableId));

/** What was paid at the counter: what a guest asked to pay there, or a sum. */
export async function takeMoney(
  tableId: string,
  what: { billPaymentId: string } | { amount: number },
  idempotencyKey = newIdempotencyKey(),
) {
  const path = `${pathOf(tableId)}/payments`;
  const answer = await api.send<BillPaymentView>({ method: 'POST', path, body: what, idempotencyKey });
  void reloadOpenTable();
  return answer;
}

/** Frees what a guest holds, or takes back what was marked by mistake. */
export async function cancelPayment(tableId: string, id: string) {
  const answer = await api.post<BillPaymentView>(`${pathOf(tableId)}/payments/${id}/cancel`);
  void reloadOpenTable();
  return answer;
}

/** What can be taken at the counter: all that is not in a payment window. */
export const takeable = ({ owed, held }: BillView): number => Math.max(0, owed.amount - held.amount);
