/** A guest's time at a table as a member. */
export interface MemberSeat {
  readonly guestId: string;
  /** Null: the account was deleted, and nobody is to be known by it any more. */
  readonly memberId: string | null;
  readonly storeId: string;
  readonly storeName: string;
  readonly tableSessionId: string;
  readonly since: Date;
  /** Null: has not signed out. */
  readonly until: Date | null;
}

/**
 * Whose history an order of `guestId` belongs to, by when it was placed. What was ordered before somebody signed in at a
 * seat is theirs, too; but never what was ordered while another was signed in there.
 */
export function memberOf(
  seats: readonly MemberSeat[],
  { guestId, at }: { guestId: string; at: Date },
): string | null {
  const inOrder = seats
    .filter((seat) => seat.guestId === guestId)
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  const owner = inOrder.find((seat, i) => at.getTime() < endOf(seat, inOrder[i + 1]));
  return owner?.memberId ?? null;
}

/** News of one member may come later than those of the next at the same seat. */
const endOf = ({ until }: MemberSeat, next: MemberSeat | undefined): number =>
  Math.min(until?.getTime() ?? Infinity, next?.since.getTime() ?? Infinity);

/**
 * Whether that sitting is over by now: its member signed out, another took the seat, or the account was deleted. Of a
 * sitting that was not heard of yet the token counts, whoever sat there before.
 */
export function hasSignedOut(
  seats: readonly MemberSeat[],
  { guestId, since }: { guestId: string; since: Date },
): boolean {
  const here = seats.filter((seat) => seat.guestId === guestId);
  return here.some(
    (seat) =>
      (seat.since.getTime() === since.getTime() && seat.until !== null) ||
      seat.since.getTime() > since.getTime(),
  );
}
