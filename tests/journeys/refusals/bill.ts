import type { BillShare, OrderView } from '@hiorder/contracts';
import { key, type Answer, type Caller } from '../../support/api.ts';
import type { GuestCaller } from '../../support/people.ts';
import { onBill, type Cases, type Stage } from './stage.ts';

const NOWHERE = '01990000-0000-7000-8000-000000000000';

const ask = (
  guest: Caller,
  share: BillShare,
  more: { method?: 'counter'; expectedAmount?: number } = {},
): Promise<Answer> => guest.post('/api/bill/payments', { share, ...more }, key());

const cancel = (guest: Caller, { body }: Answer): Promise<Answer> =>
  guest.post(`/api/bill/payments/${body.id}/cancel`, {});

const confirm = (guest: Caller, { body }: Answer): Promise<Answer> =>
  guest.post(`/api/bill/payments/${body.id}/confirm`, { paymentKey: 'k', amount: 1 }, key());

const take = (stage: Stage, guest: GuestCaller, body: object): Promise<Answer> =>
  stage.staff.post(`/api/tables/${guest.session.table.id}/bill/payments`, body, key());

/** A party that owes something. */
async function owing(stage: Stage, portions = 1): Promise<{ guest: GuestCaller; order: OrderView }> {
  const guest = await stage.guest();
  return { guest, order: await onBill(stage, guest, portions) };
}

export const BILL: Cases = {
  'bill-settled': ({ someone }) => ask(someone, { kind: 'all' }),
  'bill-being-paid': async (stage) => {
    const { guest } = await owing(stage);
    const other = await stage.guest(guest);
    await ask(guest, { kind: 'all' });
    return ask(other, { kind: 'all' });
  },
  'bill-nothing-yours': async (stage) => ask((await owing(stage)).guest, { kind: 'mine' }),
  'bill-line-unknown': async (stage) =>
    ask((await owing(stage)).guest, { kind: 'lines', lineIds: [NOWHERE] }),
  'bill-line-taken': async (stage) => {
    const { guest, order } = await owing(stage, 2);
    const other = await stage.guest(guest);
    const share = { kind: 'lines' as const, lineIds: [order.lines[0]?.id ?? ''] };
    await ask(guest, share);
    return ask(other, share);
  },
  'bill-amount-too-high': async (stage) =>
    ask((await owing(stage)).guest, { kind: 'amount', amount: 100_000_000 }),
  'bill-changed': async (stage) => ask((await owing(stage)).guest, { kind: 'all' }, { expectedAmount: 1 }),
  'bill-payment-not-found': ({ someone }) => someone.post(`/api/bill/payments/${NOWHERE}/cancel`, {}),
  'bill-payment-not-yours': async (stage) => {
    const { guest } = await owing(stage);
    const other = await stage.guest(guest);
    return cancel(other, await ask(guest, { kind: 'all' }));
  },
  'bill-payment-at-counter': async (stage) => {
    const { guest } = await owing(stage);
    return confirm(guest, await ask(guest, { kind: 'all' }, { method: 'counter' }));
  },
  'bill-payment-online': async (stage) => {
    const { guest } = await owing(stage);
    const { body } = await ask(guest, { kind: 'all' });
    return take(stage, guest, { billPaymentId: body.id });
  },
  'bill-payment-paid': async (stage) => {
    const { guest } = await owing(stage);
    const asked = await ask(guest, { kind: 'all' }, { method: 'counter' });
    await take(stage, guest, { billPaymentId: asked.body.id });
    return cancel(guest, asked);
  },
  'bill-payment-cancelled': async (stage) => {
    const { guest } = await owing(stage);
    const asked = await ask(guest, { kind: 'all' });
    await cancel(guest, asked);
    return confirm(guest, asked);
  },
  'bill-open': async (stage) => {
    const { guest } = await owing(stage);
    return stage.staff.post(`/api/tables/${guest.session.table.id}/close`, {});
  },
};
