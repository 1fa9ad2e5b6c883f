import type { Words } from './words.ts';

const again = 'Go back to your order and try again.';

export const en: Words = {
  title: 'Payment',
  back: 'Back to the order',
  practice: 'Practice window',
  practiceMore: 'No money moves.',
  amount: 'Amount',
  items: 'Items',
  method: 'Method',
  methods: { card: 'Card', tosspay: 'Toss Pay', kakaopay: 'Kakao Pay', naverpay: 'Naver Pay' },
  approve: (amount) => `Pay ${amount}`,
  cancel: 'Cancel payment',
  others: 'Practise another outcome',
  when: 'When to decline',
  whenNow: 'Here, at once',
  whenConfirmed: 'At the final approval',
  reasons: {
    card: ['Card declined', 'The card company says no'],
    balance: ['Insufficient balance', 'Not enough money'],
    limit: ['Limit exceeded', 'Over the limit of the day'],
    expired: ['Expired card', 'The card is out of date'],
  },
  slow: ['Slow approval', 'Approval takes some seconds'],
  closing: 'You can close this window. An order that is not paid yet stays as it is.',
  settled: 'Already paid',
  broken: 'This payment window cannot be opened',
  brokenMore: {
    'order-id-invalid': `The order ID is not valid. ${again}`,
    'amount-invalid': `The amount is not valid. ${again}`,
    'currency-invalid': `The currency is not valid. ${again}`,
    'name-invalid': `The order name is not valid. ${again}`,
    'return-address-foreign': `The address to return to is not this restaurant’s. ${again}`,
    'action-unknown': `That choice is not known. ${again}`,
  },
};
