import type { TabletWords } from './ko.ts';

export const en: TabletWords = {
  hello: 'Welcome. Touch the button to order.',
  start: 'Start ordering',
  goOn: 'Go on ordering',
  staff: 'Staff only',
  setupTitle: 'Use as a table’s tablet',
  setupText:
    'Guests order on this device at the table. Staff are signed out here, and the PIN is needed to leave again.',
  setup: 'Start',
  leaveTitle: 'Leave tablet mode',
  leaveText: 'Takes this device off the table and goes back to the staff’s screens.',
  leave: 'Leave',
  pin: 'Staff PIN',
  pinHint: 'The store’s six digits',
  stillThere: 'Are you still there?',
  beginsAnew: (seconds) =>
    `Back to the first page in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. What is in the cart stays.`,
  stay: 'I am still here',
  problems: {
    wait: (seconds) => `Too many wrong tries. Again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    codes: {
      'tablet-pin-wrong': 'This is not the PIN',
      'tablet-pin-not-set': 'There is no PIN yet. Set one in the staff app, where the tables are managed.',
      'table-code-unknown': 'This table’s code is not used any more. Open it again from the staff app.',
    },
  },
};
