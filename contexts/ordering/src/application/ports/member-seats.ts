import type { Transaction } from '@hiorder/kernel';
import type { MemberSeat } from '../../domain/visit/member-seat.ts';

export interface MemberStayPage {
  readonly memberId: string;
  /** Not the stay that they are at. */
  readonly without: string;
  readonly limit: number;
  /** Goes on with stays before this one. */
  readonly before?: string;
}

export interface MemberSeats {
  /** Hearing of it again changes nothing. */
  begin(tx: Transaction, seat: MemberSeat): Promise<void>;
  end(tx: Transaction, o: { guestId: string; memberId: string; at: Date }): Promise<void>;
  /** Nothing is known by this member's id any more. */
  forget(tx: Transaction, memberId: string, at: Date): Promise<void>;
  ofGuest(guestId: string): Promise<MemberSeat[]>;
  /**
   * The member's stays at which they ordered, at every store, newest first: by all who signed in there at seats of
   * theirs, since whose an order is depends on who came after.
   */
  page(page: MemberStayPage): Promise<{ tableSessionId: string; seats: MemberSeat[] }[]>;
}
