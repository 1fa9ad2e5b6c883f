import type { ReturnWords } from './ko.ts';

export const en: ReturnWords = {
  over: {
    title: 'Your stay at this table has ended',
    text: 'Payments that were completed stand. One that was not goes no further, and any money taken for it comes back by itself.',
  },
  elsewhere: {
    title: 'Go back to the browser you ordered in',
    text: 'The payment cannot be completed in this one. Open the browser you ordered in to see how it stands. If it is not paid yet, you were not charged and can pay again there.',
    lost: 'Not sure which browser? Scan the QR code on your table again, or ask the staff.',
  },
};
