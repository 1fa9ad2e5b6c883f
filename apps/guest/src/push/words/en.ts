import type { PushWords } from './ko.ts';

export const en: PushWords = {
  title: 'Shall we tell you when your food is ready?',
  why: 'Even with the screen off: when your order is accepted, when it is ready, and when staff answer. It stops when you leave.',
  yes: 'Tell me',
  no: 'No, thanks',
  on: 'We will tell you when it is ready',
  denied: 'This browser blocks notifications. You can allow them in its settings.',
  failed: 'Notifications could not be turned on. Please try again in a moment.',
  soundOn: 'This phone chimes',
  soundOff: 'This phone is silent now',
  turnOn: 'Turn sound on',
  turnOff: 'Turn sound off',
};
