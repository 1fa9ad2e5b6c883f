import type { SharedWords } from './ko.ts';

export const shared: SharedWords = {
  badge: 'Shared options',
  usedBy: (n) => `in ${n} ${n === 1 ? 'dish' : 'dishes'}`,
  edit: 'Edit',
  editTitle: 'Edit shared options',
  editText: (n) => `Saving changes ${n === 1 ? '1 dish' : `${n} dishes`} at once.`,
  saved: (n) => `Changed in ${n === 1 ? '1 dish' : `${n} dishes`}`,
  share: 'Share with other dishes',
  shared: 'Other dishes can have it now; this one has it once you save',
  add: 'Add shared options',
  detach: 'Only for this dish',
  remove: 'Stop sharing',
  removeTitle: (name) => `Stop sharing “${name}”?`,
  removeText: 'These dishes keep the options as their own, as they are now.',
  removeUnused: 'No dish has them: they are gone at once.',
  removed: 'Each dish has its own now',
  changedMeanwhile: 'Somebody else has changed it. Close this and open it again',
};
