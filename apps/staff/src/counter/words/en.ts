import type { CounterWords } from './ko.ts';

export const en: CounterWords = {
  title: 'Waiting to pay at the counter',
  taken: 'Paid',
  takenOf: (table, money) => `${table} paid ${money}`,
  askTitle: (table, money) => `${table}: have you been paid ${money}?`,
  askText: 'The order goes straight to the kitchen.',
  left: (left) => (left < 1 ? 'ends in a moment' : `${left} min left`),
  arrived: (table, money) => `${table} pays at the counter · ${money}`,
  done: (table) => `${table} has paid. The order is with the kitchen`,
  unsure: (table) => `${table}: that may not have been saved. If it is still listed, please try again`,
  gone: 'The order was cancelled, or its time is over',
  already: 'This order has been paid already',
};
