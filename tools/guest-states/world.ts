import type { CartLineView, CartView, GuestView, MenuItem, Menu, OrderView } from '@hiorder/contracts';

/** What the pictures are made of: the demo store's real menu in one language, and three people at a table. */
export interface World {
  readonly menu: Menu;
  readonly me: GuestView;
  readonly friends: readonly GuestView[];
  readonly table: { readonly id: string; readonly name: string };
  /** By its Korean name, whatever the language. */
  item(name: string): MenuItem;
}

const krw = (amount: number) => ({ amount, currency: 'KRW' });
const MINUTE = 60_000;
export const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

let ids = 0;

/** The first options of every required group, and `extra` from the others. */
function optionsOf(item: MenuItem, extra: number): CartLineView['options'] {
  return item.optionGroups.flatMap((group) =>
    group.options
      .filter((option) => !option.soldOut)
      .slice(0, Math.max(group.min, Math.min(group.max, extra)))
      .map(({ id, name, priceDelta }) => ({ groupId: group.id, optionId: id, name, priceDelta })),
  );
}

export function line(
  item: MenuItem,
  o: { by: GuestView; quantity?: number; extra?: number; note?: string; minutes?: number },
): CartLineView {
  const options = optionsOf(item, o.extra ?? 0);
  const quantity = o.quantity ?? 1;
  const unit = options.reduce((sum, one) => sum + one.priceDelta.amount, item.price.amount);
  return {
    ...{ id: `line-${++ids}`, itemId: item.id, name: item.name, options, quantity },
    ...{ unitPrice: krw(unit), linePrice: krw(unit * quantity) },
    ...{ addedBy: o.by, note: o.note ?? null, addedAt: ago(o.minutes ?? 10) },
  };
}

export function cartOf(lines: readonly CartLineView[], problems: CartView['problems'] = []): CartView {
  return {
    ...{ version: 7, lines: [...lines], problems },
    total: krw(lines.reduce((sum, one) => sum + one.linePrice.amount, 0)),
    count: lines.reduce((sum, one) => sum + one.quantity, 0),
  };
}

const WAY = ['placed', 'accepted', 'ready', 'served'] as const;

export interface OrderPlan {
  readonly number?: number | null;
  readonly status: OrderView['status'];
  /** Since it was placed. */
  readonly minutes?: number;
  readonly eta?: number;
  readonly payment?: Partial<OrderView['payment']>;
  readonly cancelled?: OrderView['cancelled'];
  readonly by?: GuestView;
}

export function orderOf(world: World, lines: readonly CartLineView[], plan: OrderPlan): OrderView {
  const minutes = plan.minutes ?? 12;
  const total = krw(lines.reduce((sum, one) => sum + one.linePrice.amount, 0));
  const unpaid = plan.status === 'awaiting-payment' || plan.status === 'expired';
  const reached = WAY.slice(0, WAY.indexOf(plan.status as (typeof WAY)[number]) + 1);
  const steps = reached.length > 0 ? reached : unpaid ? [] : (['placed'] as const);
  return {
    ...{ id: `order-${++ids}`, number: unpaid ? null : (plan.number ?? 52), status: plan.status },
    ...{ placedAt: unpaid ? null : ago(minutes), table: world.table, lines: [...lines], total },
    payment: {
      ...(unpaid
        ? { status: 'pending', provider: 'toss', checkoutUrl: '/sandbox/checkout', amount: total }
        : { status: 'approved', provider: 'toss', amount: total }),
      ...plan.payment,
    },
    ...(plan.cancelled && { cancelled: plan.cancelled }),
    ...(plan.eta !== undefined && { etaMinutes: plan.eta }),
    history: [
      { status: 'awaiting-payment', at: ago(minutes + 1) },
      ...steps.map((status, index) => ({ status, at: ago(Math.max(0, minutes - index * 4)) })),
      ...(steps.at(-1) === plan.status || unpaid ? [] : [{ status: plan.status, at: ago(2) }]),
    ],
    revision: 1 + steps.length,
    orderedBy: plan.by ?? world.me,
  };
}
