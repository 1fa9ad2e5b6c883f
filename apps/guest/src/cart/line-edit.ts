/** What a tap does to a line: counts on from whatever the quantity is by then, or says what it shall be; 0 takes it out. */
export type LineEdit = { readonly by: number } | { readonly to: number };

const MOST = 99;

/** Both, one after the other, as one. */
export function followedBy(first: LineEdit | undefined, next: LineEdit): LineEdit {
  if (!first || 'to' in next) return next;
  // Out of the cart is out: a late tap on a line that is gone does not bring it back.
  if ('to' in first) return first.to === 0 ? first : { to: within(first.to + next.by) };
  return { by: first.by + next.by };
}

export function edited(quantity: number, edit: LineEdit): number {
  return 'to' in edit ? edit.to : within(quantity + edit.by);
}

/** Two phones may count down at once; a line leaves the cart only when somebody takes it out. */
function within(quantity: number): number {
  return Math.max(1, Math.min(MOST, quantity));
}
