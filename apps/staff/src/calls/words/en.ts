import type { CallWords } from './ko.ts';

export const en: CallWords = {
  title: 'Calls',
  answer: 'On my way',
  answerLong: (table, kind) => `${table}, ${kind}: on my way`,
  answered: (table, kind) => `${table}, ${kind}: they know that you are coming`,
  arrived: (table, kind) => `${table} calls: ${kind}`,
  times: (n) => `${n} times`,
  justNow: 'just now',
  waiting: (time) => `waiting ${time}`,
  mark: (n) => `${n} ${n === 1 ? 'call' : 'calls'}`,
  settings: {
    title: 'Kinds of calls',
    text: 'What guests choose from when they call staff, in this order.',
    link: 'Change kinds of calls',
    save: 'Save',
    saved: 'Saved',
    stale: 'Somebody else was faster. Load it again and make your change.',
    reload: 'Load again',
    onlyManagers: 'Only managers and owners can change this',
    unsaved: 'There are unsaved changes',
    undo: 'Undo',
  },
};
