import { eventually } from '@hiorder/testing';
import assert from 'node:assert/strict';
import type { MenuItem, OrderView } from '@hiorder/contracts';
import { key } from '../../support/api.ts';
import { needsNoChoice, requiredOptions, type GuestCaller } from '../../support/people.ts';
import { inCart, moved, order, paidOrder, unpaidOrder, until, type Cases, type Stage } from './stage.ts';
import { whileSo, withPolicy } from './while-so.ts';

const NOWHERE = '01990000-0000-7000-8000-000000000000';

const find = ({ menu }: Stage, which: (item: MenuItem) => boolean) =>
  menu.find((item) => !item.soldOut && needsNoChoice(item) && which(item));

/** On sale at no time that is near. */
async function dishOfAnotherDay({ staff, main }: Stage): Promise<{ id: string; optionGroups: [] }> {
  const day = new Date(Date.now() + 9 * 3_600_000 + 2 * 86_400_000).getUTCDay() || 7;
  const added = await staff.post('/api/menu/items', {
    ...{ categoryId: main.categoryId, name: { ko: '주말 정식' }, price: { amount: 9_000, currency: 'KRW' } },
    availableHours: [{ days: [day], from: '12:00', to: '12:01' }],
  });
  assert.equal(added.status, 201, added.text);
  return { id: added.body.id as string, optionGroups: [] };
}

async function orderAtCounter(stage: Stage): Promise<{ guest: GuestCaller; order: OrderView }> {
  const guest = await stage.guest();
  const unpaid = await unpaidOrder(stage, guest);
  const asked = await withPolicy(stage, [{ counterPayment: true }, { counterPayment: false }], () =>
    guest.post(`/api/orders/${unpaid.id}/pay-at-counter`, {}),
  );
  assert.equal(asked.status, 200, asked.text);
  return { guest, order: asked.body };
}

/** The rules of placing an order, and what becomes of orders. */
export const ORDERING: Cases = {
  'cart-empty': ({ someone }) => order(someone, { expectedTotal: 0 }),
  'cart-line-not-found': ({ someone }) => order(someone, { expectedTotal: 0, lineIds: ['gone'] }),
  'item-not-on-sale': ({ someone }) => someone.post('/api/cart/lines', { itemId: NOWHERE, quantity: 1 }),
  'quantity-out-of-range': ({ someone, main }) =>
    someone.post('/api/cart/lines', { itemId: main.id, quantity: 100, options: requiredOptions(main) }),
  'options-invalid': ({ someone, menu }) =>
    someone.post('/api/cart/lines', {
      itemId: menu.find(({ optionGroups }) => optionGroups.some(({ min }) => min > 0)).id,
      ...{ quantity: 1, options: [] },
    }),
  'item-not-available-now': async (stage) => {
    const guest = await stage.guest();
    const dish = await dishOfAnotherDay(stage);
    const wanted = await eventually(() => inCart(guest, dish as unknown as MenuItem));
    return order(guest, wanted);
  },
  'side-needs-main': async (stage) => {
    const guest = await stage.guest();
    return order(
      guest,
      await inCart(
        guest,
        find(stage, ({ needsMain }) => needsMain),
      ),
    );
  },
  'price-changed': async ({ guest, main }) => {
    const phone = await guest();
    return order(phone, { ...(await inCart(phone, main)), expectedTotal: 1 });
  },
  'order-refused': async (stage) => {
    const guest = await stage.guest();
    const side = await inCart(
      guest,
      find(stage, ({ needsMain }) => needsMain),
    );
    return order(guest, { ...side, expectedTotal: 1 });
  },
  'once-per-table': async (stage) => {
    const guest = await stage.guest();
    return order(
      guest,
      await inCart(
        guest,
        find(stage, ({ oncePerTable }) => oncePerTable),
        2,
      ),
    );
  },
  'out-of-stock': async (stage) => {
    const guest = await stage.guest();
    const drink = find(stage, ({ course }) => course === 'drink');
    const wanted = await inCart(guest, drink);
    const stock = (quantity: number | null) => () =>
      stage.staff.send('PUT', `/api/stock/${drink.id}`, { quantity });
    return whileSo(stock(0), stock(null), () => order(guest, wanted));
  },
  'order-too-large': async (stage) => {
    const phone = await stage.guest();
    const wanted = await inCart(phone, stage.main, 3);
    return withPolicy(stage, [{ mostPerOrder: 2 }, { mostPerOrder: null }], () => order(phone, wanted));
  },
  'ordering-paused': async ({ guest, main, staff }) => {
    const phone = await guest();
    const wanted = await inCart(phone, main);
    return whileSo(
      () => staff.post('/api/ordering/pause', {}),
      () => staff.post('/api/ordering/resume', {}),
      () => order(phone, wanted),
    );
  },
  'category-on-hold': async ({ guest, main, staff }) => {
    const phone = await guest();
    const wanted = await inCart(phone, main);
    return whileSo(
      () => staff.post('/api/ordering/hold-categories', { categoryIds: [main.categoryId] }),
      () => staff.post('/api/ordering/release-categories', {}),
      () => order(phone, wanted),
    );
  },
  'order-already-placed': async (stage) => {
    const guest = await stage.guest();
    const { id } = await paidOrder(stage, guest);
    return guest.post(`/api/orders/${id}/pay-at-counter`, {});
  },
  'counter-payment-off': async (stage) => {
    const guest = await stage.guest();
    const { id } = await unpaidOrder(stage, guest);
    return guest.post(`/api/orders/${id}/pay-at-counter`, {});
  },
  'counter-payment-asked': async (stage) => {
    const { guest, order: asked } = await orderAtCounter(stage);
    const paid = { paymentKey: 'window', amount: asked.total.amount };
    return guest.post(`/api/orders/${asked.id}/payment`, paid, key());
  },
  'counter-payment-not-asked': async (stage) => {
    const { id } = await unpaidOrder(stage, await stage.guest());
    return stage.staff.post(`/api/orders/${id}/counter-payment`, {}, key());
  },
  'too-many-unpaid-orders': async ({ guest, main }) => {
    const phone = await guest();
    return until('too-many-unpaid-orders', 5, async () => order(phone, await inCart(phone, main)));
  },
  'receipt-not-found': async ({ staff }) => staff.get('/api/receipts/nobody-was-given-this'),
  'order-not-found': async ({ staff }) => staff.get(`/api/orders/${NOWHERE}`),
  'order-cancelled': async (stage) => {
    const guest = await stage.guest();
    const { id } = await unpaidOrder(stage, guest);
    await guest.post(`/api/orders/${id}/cancel`, {});
    return guest.post(`/api/orders/${id}/cancel`, {});
  },
  'order-already-accepted': async (stage) => {
    const guest = await stage.guest();
    const placed = await paidOrder(stage, guest);
    await moved(stage, placed, ['accepted']);
    await eventually(async () =>
      assert.equal((await guest.get(`/api/orders/${placed.id}`)).body.status, 'accepted'),
    );
    return guest.post(`/api/orders/${placed.id}/cancel`, {});
  },
  'order-already-served': async (stage) => {
    const placed = await paidOrder(stage, await stage.guest());
    await moved(stage, placed, ['accepted', 'ready', 'served']);
    await eventually(async () =>
      assert.equal((await stage.staff.get(`/api/orders/${placed.id}`)).body.status, 'served'),
    );
    return stage.staff.post(`/api/orders/${placed.id}/cancel`, {});
  },
  'item-not-found': ({ staff }) => staff.send('PUT', '/api/stock/nowhere', { quantity: 1 }),
};
