import type * as ko from '../ko/problems.ts';

export const problems: typeof ko.problems = {
  'network-lost': 'You are offline. Try again once you are connected.',
  'still-offline': 'Not sent yet. Try again once you are connected.',
  timeout: 'The answer is taking long. Please try again in a moment.',
  overloaded: 'Many orders right now. Please try again in a moment.',
  'too-many-requests': 'Too many tries. Please wait a moment.',
  'dependency-unavailable': 'Something is briefly unavailable. Please try again in a moment.',
  'item-not-on-sale': 'Not on sale now',
  'item-not-available-now': 'Cannot be ordered at this hour',
  'category-on-hold': 'The kitchen is busy and takes no orders of this for now',
  'options-invalid': 'Please choose the options again',
  'out-of-stock': 'Sold out',
  'side-needs-main': 'Please add a main dish first',
  'once-per-table': 'Only once per table',
  'quantity-out-of-range': 'From 1 to 99 of a dish',
  'order-too-large': 'This is more than the store takes at once. Please order it in parts.',
  'too-many-unpaid-orders': 'Too many orders wait to be paid. Please pay for them or cancel them first.',
  'price-changed': 'A price has changed. Please check the total.',
  'ordering-paused': 'Ordering is paused. Please order again in a moment.',
  'table-session-closed': 'This table’s visit has ended. Please scan the QR code again.',
  'cart-empty': 'Nothing in the cart',
  'order-already-accepted': 'The kitchen has already accepted it. Please ask the staff.',
  'payment-in-progress': 'The earlier payment is still being checked. Please try again in a moment.',
  'counter-payment-off': 'You can’t pay at the counter here. Please pay in another way.',
  'payment-unavailable': 'The payment provider does not answer. Please try again in a moment.',
  'too-many-calls': 'You have just called several times. Staff will be with you soon.',
  'call-kind-unknown': 'That cannot be asked for any more. Please choose again.',
  other: 'Something went wrong. Try again or ask the staff.',
};
export const stockLeft: typeof ko.stockLeft = (left) => `Only ${left} left`;
export const mostAtOnce: typeof ko.mostAtOnce = (most) => `Up to ${most} at once`;
export const mostLines: typeof ko.mostLines = (most) =>
  `The cart is too long. Please keep up to ${most} lines and order the rest after that.`;
export const mostPerOrder: typeof ko.mostPerOrder = (most) =>
  `Up to ${most} portions at once. Please order the rest after that.`;

export { allergens } from '@hiorder/ui/allergens/en';
