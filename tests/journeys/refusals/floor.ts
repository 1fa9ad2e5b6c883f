import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import type { Answer } from '../../support/api.ts';
import { atLast, moved, paidOrder, until, type Cases, type Stage } from './stage.ts';

const PRINTER = { name: '주방', host: '192.0.2.1', enabled: false };

const close = ({ staff }: Stage, tableId: string): Promise<Answer> =>
  staff.post(`/api/tables/${tableId}/close`, { force: true, reason: '마감' });

const orderedPaid = async (stage: Stage, statuses: readonly string[] = []) => {
  const order = await paidOrder(stage, await stage.guest());
  await eventually(async () =>
    assert.ok((await stage.staff.get('/api/tickets')).text.includes(order.id), 'the kitchen has it'),
  );
  await moved(stage, order, statuses);
  return order;
};

/** Tables, the kitchen and its printers, calls. */
export const FLOOR: Cases = {
  'table-not-found': ({ staff }) => staff.get('/api/tables/nowhere'),
  'table-session-not-found': ({ staff, emptyTable }) => staff.get(`/api/tables/${emptyTable()}/bill`),
  'table-session-closed': ({ staff, emptyTable }) => staff.post(`/api/tables/${emptyTable()}/close`, {}),
  'orders-unserved': async (stage) => {
    const guest = await stage.guest();
    await paidOrder(stage, guest);
    return stage.staff.post(`/api/tables/${guest.session.table.id}/close`, {});
  },
  'table-sessions-open': async ({ guest, staff }) => {
    await guest();
    return staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' });
  },
  'table-taken': async ({ guest, staff }) => {
    const [one, other] = [await guest(), await guest()];
    const toTableId = other.session.table.id;
    return staff.post(`/api/tables/${one.session.table.id}/move`, { toTableId });
  },
  'table-occupied': async ({ guest, staff }) =>
    staff.send('DELETE', `/api/tables/${(await guest()).session.table.id}`),
  'table-name-taken': ({ staff, server }) =>
    staff.post('/api/tables', { name: server.demo().tables[0]?.name, seats: 2 }),
  'ticket-not-found': ({ staff }) => staff.post('/api/tickets/nowhere/status', { status: 'accepted' }),
  'status-conflict': async (stage) => {
    const { id } = await orderedPaid(stage, ['accepted']);
    return stage.staff.post(`/api/tickets/${id}/status`, { status: 'accepted', expectedStatus: 'placed' });
  },
  'reason-unknown': async (stage) => {
    const { id } = await orderedPaid(stage);
    return stage.staff.post(`/api/tickets/${id}/status`, { status: 'rejected', reasonId: 'none' });
  },
  'nothing-to-undo': async (stage) => {
    const { id } = await orderedPaid(stage);
    return stage.staff.post(`/api/tickets/${id}/undo`, {});
  },
  'table-open': async (stage) => {
    const { id } = await orderedPaid(stage, ['accepted']);
    return stage.staff.post(`/api/tickets/${id}/dismiss`, {});
  },
  'no-printer': async (stage) => {
    const { id } = await orderedPaid(stage);
    return stage.staff.post(`/api/tickets/${id}/print`, {});
  },
  'printer-not-found': ({ staff }) => staff.send('DELETE', '/api/printers/nowhere'),
  'printer-address-refused': ({ staff }) => staff.post('/api/printers', { ...PRINTER, port: 22 }),
  'too-many-printers': ({ staff }) =>
    until('too-many-printers', 30, (n) => staff.post('/api/printers', { ...PRINTER, name: `주방 ${n}` })),
  'print-job-not-found': ({ staff }) => staff.post('/api/print-jobs/nowhere/dismiss', {}),
  'call-not-found': ({ staff }) => staff.post('/api/service-calls/nowhere/answer', {}),
  'call-kind-unknown': ({ someone }) => someone.post('/api/service-calls', { kind: 'band' }),
  'too-many-calls': async ({ guest }) => {
    const phone = await guest();
    return until('too-many-calls', 40, () => phone.post('/api/service-calls', { kind: 'water' }));
  },
  'call-over': async (stage) => {
    const guest = await stage.guest();
    const { body } = await guest.post('/api/service-calls', { kind: 'water' });
    await close(stage, guest.session.table.id);
    // Answered before the board has heard of it, it would be a call that was answered.
    await eventually(async () => {
      const board = await stage.staff.get(`/api/tables/${guest.session.table.id}`);
      assert.equal(board.body.table.session, null, board.text);
    });
    return stage.staff.post(`/api/service-calls/${body.id}/answer`, {});
  },
  'conversation-not-found': ({ staff }) => staff.get('/api/chat/conversations/nowhere/messages'),
  'conversation-ended': async (stage) => {
    const guest = await stage.guest();
    await guest.post('/api/chat/messages', { text: '안녕히 계세요', clientId: 'bye' });
    await close(stage, guest.session.table.id);
    const path = `/api/chat/conversations/${guest.session.tableSession.id}/messages`;
    let n = 0;
    return atLast('conversation-ended', () =>
      stage.staff.post(path, { text: '또 오세요', clientId: `again-${n++}` }),
    );
  },
};
