import type { CounterWords } from './ko.ts';

export const en: CounterWords = {
  title: 'Please pay at the counter',
  text: 'Tell them your table at the counter. Once you have paid, your order goes straight to the kitchen.',
  by: (time) => `Please pay by ${time}`,
  late: 'You can pay at the counter instead. Anything already charged comes back by itself.',
};
