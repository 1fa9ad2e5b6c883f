import type { TableClosed } from '../../../application/ticket-view.ts';

/** Of `table_session`; null where nothing is known of the session. */
export interface ClosingColumns {
  readonly closed_at: Date | null;
  readonly close_forced: boolean | null;
  readonly close_reason: string | null;
}

export const tableClosedOf = ({
  closed_at: at,
  close_forced: forced,
  close_reason: reason,
}: ClosingColumns): TableClosed | null => at && { at: at.toISOString(), forced: forced === true, reason };
