import type { Refusal } from '../../../application/refusals.ts';
import type { PlacingCode } from '../../../domain/order/placing-violations.ts';

/** What a refusal is, and what a person can do about it; both safe to show. */
export interface Words {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const words = (status: number, title: string, detail: string): Words => ({ status, title, detail });

/** The rules of placing an order, one by one. */
export const RULES: Readonly<Record<PlacingCode, Words>> = {
  'table-session-closed': words(
    409,
    'The stay at this table has ended',
    'Scan the code on the table to begin anew.',
  ),
  'ordering-paused': words(
    409,
    'The store takes no orders at the moment',
    'Your cart is kept. Try again when the pause is over.',
  ),
  'item-not-on-sale': words(
    409,
    'This is not on sale',
    'Choose something else; what is in the cart of it has to be taken out.',
  ),
  'item-not-available-now': words(
    409,
    'This cannot be ordered at this hour',
    'Take it out of the cart, or order it when it is available again.',
  ),
  'category-on-hold': words(
    409,
    'This is not taken for now: the kitchen has too much to do',
    'Choose something else, take it out of the cart, or order it later.',
  ),
  'options-invalid': words(
    409,
    'Please choose the options again',
    'The menu has changed, or a choice is missing.',
  ),
  'out-of-stock': words(409, 'This is sold out', 'Order fewer of it, or take it out of the cart.'),
  'side-needs-main': words(409, 'A side needs a main dish', 'Add a main dish to this order.'),
  'once-per-table': words(
    409,
    'This can be ordered once per table',
    'Your table has it already, or there is more than one in the cart.',
  ),
  'quantity-out-of-range': words(
    409,
    'The quantity is out of range',
    'From 1 to 99 of a dish, and at most 50 lines.',
  ),
  'order-too-large': words(
    409,
    'This is more than the store takes at once',
    'Order a part of it now, and the rest after it.',
  ),
  'too-many-unpaid-orders': words(
    409,
    'Too many orders wait for their payment',
    'Pay for them or cancel them first. Your cart is kept.',
  ),
  'price-changed': words(409, 'The total has changed', 'Look at the new total and order again.'),
};

type Worded = Exclude<Refusal['code'], PlacingCode | 'rules-broken' | 'not-found' | 'until-in-the-past'>;

export const WORDS: Readonly<Record<Worded, Words>> = {
  'cart-empty': words(409, 'The cart is empty', 'Put something into it first.'),
  'cart-line-not-found': words(
    404,
    'The cart has no such line (any more)',
    'Somebody at the table has changed the cart meanwhile.',
  ),
  'guest-not-at-table': words(
    404,
    'This guest does not sit at the table',
    'Scan the code on the table again.',
  ),
  'bill-open': words(409, 'The bill is still open', 'Settle it, or close with force and a reason.'),
  'orders-unserved': words(
    409,
    'Not every dish is on the table yet',
    'Serve or cancel what is open, or close with force and a reason.',
  ),
  'table-taken': words(
    409,
    'Somebody sits at the other table',
    'Choose a free one, or close that table first.',
  ),
  'table-sessions-open': words(
    409,
    'The payment mode changes only while nobody is seated',
    'Close all tables first.',
  ),
  'order-expired': words(
    410,
    'The order was not paid in time',
    'What was in it is back in the cart. Nothing was charged, or it goes back.',
  ),
  'order-cancelled': words(409, 'The order was cancelled', 'What was paid for it goes back.'),
  'order-already-placed': words(409, 'The order is placed already', 'There is nothing more to do.'),
  'order-already-accepted': words(
    409,
    'The kitchen has accepted the order already',
    'Please ask the staff: they can still cancel it.',
  ),
  'order-already-served': words(409, 'The order is served already', 'It cannot be changed any more.'),
  'order-not-due': words(
    409,
    'The order still has time to be paid',
    'It ends by itself when its time is over.',
  ),
  'status-conflict': words(
    409,
    'The order cannot make this move',
    'Somebody else has moved it. Look at it again.',
  ),
  'payment-amount-mismatch': words(
    409,
    'The order owes another amount',
    'Nothing was charged. Look at the order and pay again.',
  ),
  'payment-in-progress': words(
    409,
    'A payment of this order is being confirmed',
    'Wait a moment: it will not be charged twice.',
  ),
  'counter-payment-off': words(
    409,
    'The store takes no payment at the counter',
    'Pay in the payment window, or ask the staff.',
  ),
  'counter-payment-asked': words(
    409,
    'The order is paid at the counter',
    'Please go to the counter, or cancel the order and order again.',
  ),
  'counter-payment-not-asked': words(
    409,
    'Nobody asked to pay this at the counter',
    'The guest pays in a payment window. Look at the order again.',
  ),
  'payment-unknown': words(409, 'The order has no such payment', 'Look at the order again.'),
  'bill-settled': words(409, 'Nothing is owed', 'Everything on the bill is paid.'),
  'bill-being-paid': words(
    409,
    'Others are paying the rest',
    'Wait until they have paid, or until their time is over.',
  ),
  'bill-nothing-yours': words(409, 'There is nothing to pay in this share', 'Choose another share.'),
  'bill-line-unknown': words(409, 'This is not on the bill', 'Look at the bill again.'),
  'bill-line-taken': words(409, 'Somebody pays for this already', 'Look at the bill again.'),
  'bill-amount-too-high': words(409, 'That is more than is left', 'Look at the bill again.'),
  'bill-changed': words(409, 'The bill has changed', 'Nothing was charged, or it goes back. Look again.'),
  'bill-payment-expired': words(
    410,
    'The share was not paid in time',
    'Others may pay it now. Nothing was charged, or it goes back.',
  ),
  'bill-payment-cancelled': words(
    409,
    'This share was given up',
    'Look at the bill again. What was paid for it goes back.',
  ),
  'bill-payment-paid': words(409, 'This share is paid', 'There is nothing more to do.'),
  'bill-payment-at-counter': words(409, 'This share is paid at the counter', 'Please go to the counter.'),
  'bill-payment-online': words(409, 'This share is paid in a payment window', 'Wait until it is paid.'),
  'bill-payment-not-yours': words(409, 'Another guest pays this share', 'They can give it up, or staff can.'),
  'bill-payment-not-due': words(409, 'The share still has time to be paid', 'It ends by itself.'),
  'payment-declined': words(
    402,
    'The payment was declined',
    'Nothing was charged. Try again or pay in another way.',
  ),
  'payment-refused': words(409, 'The order cannot be paid like this', 'Look at the order again.'),
  'payment-unavailable': words(
    503,
    'The payment cannot be confirmed at the moment',
    'Order and cart are kept: try again. Nothing is charged twice.',
  ),
};

/** Of something that is not there, or not for the caller. */
export const NOT_FOUND = 'It may be gone in the meantime. Look at the list again.';
