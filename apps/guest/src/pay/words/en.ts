import type { PayFailureWords } from './ko.ts';

export const en: PayFailureWords = {
  'card-declined': {
    title: 'The payment was declined',
    text: 'The card company declined it. Try another card or way to pay.',
  },
  'insufficient-funds': {
    title: 'Not enough money',
    text: 'There was not enough money for this payment. Try another card or way to pay.',
  },
  'limit-exceeded': {
    title: 'Over the limit',
    text: 'This payment is over the card’s limit. Try another card or way to pay.',
  },
  'expired-card': { title: 'This card has expired', text: 'Check the expiry date or try another card.' },
  'invalid-card': {
    title: 'This card cannot be used',
    text: 'Check the card’s details or try another card.',
  },
  'not-authorized': {
    title: 'The payment was not authorised',
    text: 'Check the password or the verification and try again.',
  },
  'method-unavailable': { title: 'Not available right now', text: 'Try another card or way to pay.' },
  cancelled: { title: 'Payment cancelled', text: 'Nothing has been ordered yet.' },
  expired: {
    title: 'The time to pay is over',
    text: 'The order was cancelled and you were not charged. Please order again from the cart.',
  },
  mismatch: {
    title: 'The amount does not match',
    text: 'The payment differed from your order, so you were not charged. Please check the total in the cart.',
  },
  failed: { title: 'The payment did not finish', text: 'You were not charged. Please try again.' },
};
