import type { PushWords } from './ko.ts';

export const en: PushWords = {
  turnOn: 'Notify this device',
  turnOff: 'Stop notifying this device',
  why: 'New orders, calls and guests’ messages while nobody looks at the screen.',
  isOn: 'This device is told of new orders, calls and guests’ messages.',
  turnedOn: 'This device is notified from now on',
  denied: 'The browser blocks notifications. Please allow them in its settings.',
  failed: 'Notifications could not be turned on. Please try again in a moment.',
};
