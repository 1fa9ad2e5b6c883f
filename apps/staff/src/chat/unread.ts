import { playChime } from '@hiorder/ui';
import { computed, effect } from '@preact/signals';
import { tables } from '../state/tables.ts';

/** What guests wrote and nobody has read, as the board counts it. */
export const unread = computed(() =>
  [...tables.rows.value.values()].reduce((sum, { unreadMessages }) => sum + unreadMessages, 0),
);

// Something new to read is heard, whichever screen is shown; what was there before is not.
let before: number | undefined;
effect(() => {
  const count = unread.value;
  if (tables.state.value !== 'ready') return;
  if (before !== undefined && count > before) playChime('step');
  before = count;
});
