import Type from 'typebox';
import { BillPaymentMethod, BillPaymentStatus, ShareKind } from '../events/bill.ts';
import { Id, Instant, Nullable, OrderStatus, PaymentMode } from '../events/common.ts';
import { Money } from './common.ts';
import { GuestView } from './guests.ts';

const closed = { additionalProperties: false };
const MoneyOrAmount = Type.Union([
  Type.Object({ amount: Type.Integer(), currency: Type.String() }, closed),
  Type.Integer(),
]);
/** In how many parts a bill can be divided equally. */
export const MOST_WAYS = 20;

/** Which part of the bill. `equal`: one of `ways` parts. */
export const BillShare = Type.Union([
  Type.Object({ kind: Type.Literal('all') }, closed),
  Type.Object({ kind: Type.Literal('mine') }, closed),
  Type.Object(
    { kind: Type.Literal('equal'), ways: Type.Integer({ minimum: 2, maximum: MOST_WAYS }) },
    closed,
  ),
  Type.Object(
    { kind: Type.Literal('lines'), lineIds: Type.Array(Id, { minItems: 1, maxItems: 500 }) },
    closed,
  ),
  Type.Object(
    { kind: Type.Literal('amount'), amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) },
    closed,
  ),
]);
export type BillShare = Type.Static<typeof BillShare>;

/** `POST /api/bill/payments`. Without `expectedAmount` whatever the share comes to. */
export const PayBill = Type.Object(
  {
    share: BillShare,
    method: Type.Optional(BillPaymentMethod),
    expectedAmount: Type.Optional(MoneyOrAmount),
  },
  closed,
);
export type PayBill = Type.Static<typeof PayBill>;

/** `POST /api/bill/payments/{id}/confirm`: back from the payment window. */
export const ConfirmBillPayment = Type.Object(
  { paymentKey: Type.String({ minLength: 1, maxLength: 200 }), amount: MoneyOrAmount },
  closed,
);

/** `POST /api/tables/{tableId}/bill/payments`: a guest's request, a sum, or without both all that is left. */
export const TakeBillPayment = Type.Object(
  {
    billPaymentId: Type.Optional(Id),
    amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })),
  },
  closed,
);
export type TakeBillPayment = Type.Static<typeof TakeBillPayment>;

export const BillPaymentView = Type.Object({
  id: Id,
  status: BillPaymentStatus,
  method: BillPaymentMethod,
  share: Type.Object({ kind: ShareKind, ways: Type.Optional(Type.Integer()) }),
  amount: Money,
  refunded: Money,
  /** On its way back, because what it paid for was cancelled. */
  returning: Money,
  /** Null: staff took it, and nobody had asked. */
  by: Nullable(GuestView),
  askedAt: Instant,
  paidAt: Nullable(Instant),
  /** Only while it is to be paid online, and only to who asked. */
  checkout: Type.Optional(
    Type.Object({
      provider: Type.String(),
      checkoutUrl: Type.Optional(Type.String()),
      clientKey: Type.Optional(Type.String()),
      expiresAt: Instant,
    }),
  ),
});
export type BillPaymentView = Type.Static<typeof BillPaymentView>;

/** A line of an order that was not paid when it was placed. */
export const BillLineView = Type.Object({
  id: Id,
  orderId: Id,
  name: Type.String(),
  quantity: Type.Integer(),
  linePrice: Money,
  addedBy: Nullable(GuestView),
  /** Somebody has paid it, or is about to, on its own. */
  taken: Type.Boolean(),
});
export type BillLineView = Type.Static<typeof BillLineView>;

/** `GET /api/bill`, and for staff `GET /api/tables/{tableId}/bill`. Orders that were cancelled or ran out are left out. */
export const BillView = Type.Object({
  paymentMode: PaymentMode,
  orders: Type.Array(
    Type.Object({
      id: Id,
      number: Nullable(Type.Integer()),
      status: OrderStatus,
      total: Money,
      paid: Money,
      /** Of what was paid for it alone. Not there from a server that does not say it yet. */
      refunded: Type.Optional(Money),
    }),
  ),
  lines: Type.Array(BillLineView),
  /** Those that count: paid, or about to be; the oldest first. */
  payments: Type.Array(BillPaymentView),
  total: Money,
  paid: Money,
  owed: Money,
  /** In payment windows at this moment. */
  held: Money,
  /** To be paid at the counter. */
  requested: Money,
  /** What nobody has paid, or is about to. */
  open: Money,
  /** Paid at the counter for what was cancelled afterwards: staff give it back. */
  overpaid: Money,
  /** Paid online for what was cancelled afterwards: it goes back by itself. */
  returning: Money,
  /** What shares come to now; `mine` is null to staff. */
  shares: Type.Object({
    all: Money,
    mine: Nullable(Money),
    equal: Type.Array(Type.Object({ ways: Type.Integer(), amount: Money })),
  }),
});
export type BillView = Type.Static<typeof BillView>;
