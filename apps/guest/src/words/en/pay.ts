import type * as ko from '../ko/pay.ts';

export const placing: typeof ko.placing = {
  overloadedTitle: 'Many orders right now',
  overloadedText: 'We will order again for you in a moment. Your dishes are still in the cart.',
  lostTitle: 'Waiting for the internet',
  lostText: 'Your order will be sent once, as soon as you are connected. No need to press again.',
  unansweredTitle: 'Checking whether your order is in',
  unansweredText: 'The answer is taking long. We keep checking, and nothing is ordered twice.',
  again: (seconds) => `Trying again in ${seconds} s`,
  underway: 'Trying again now',
  long: 'If it takes long, please ask the staff.',
  giveUp: 'Stop waiting',
  notOrdered: 'Nothing was ordered. Your dishes are still in the cart',
  stoppingTitle: 'Your order may have arrived',
  stoppingText:
    'We are finding out. If it did arrive, we cancel it and tell you. Until then you cannot order again.',
  stopping: 'Checking whether the last order arrived',
  checkAgain: (seconds) => `Checking again in ${seconds} s`,
  checking: 'Checking now',
  tooOld: 'An earlier order may not have arrived. Please look in your orders',
};

export const pay: typeof ko.pay = {
  resume: 'An order is not paid yet',
  resumeAction: 'Continue paying',
  counter: 'Pay at the counter',
  confirming: 'Confirming the payment',
  confirmingText: 'One moment, please keep this page open.',
  lateTitle: 'The confirmation is taking long',
  lateText: 'The payment provider does not answer. Your order is kept, and we keep checking for you.',
  lateLost: 'Waiting for the internet. Your order is kept and checked as soon as you are connected.',
  lateKeep: 'It goes on while you look around. Please do not pay again.',
  late: 'Confirming your payment. Please do not pay again',
  checkNow: 'Check again now',
  choose: 'Pay with',
  seeOrders: 'See my orders',
  expired: 'The time to pay is over. The dishes are back in the cart',
  kept: 'Your dishes are still in the cart.',
  again: 'Pay again',
  toCart: 'Back to the cart',
  unknownText: 'Please look in your orders.',
};

export const methods: typeof ko.methods = {
  card: 'card',
  tosspay: 'Toss Pay',
  kakaopay: 'Kakao Pay',
  counter: 'cash or card at the counter',
};
