import type { GuestView } from '@hiorder/contracts';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Tile } from '../../../domain/table/tile.ts';
import type { Dismissal, OrderedThings, Step } from '../../../domain/ticket/ticket.ts';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

/** See migrations; `Generated` columns are those with defaults. */
export interface OperationsTables {
  store: { store_id: string; currency: string; locale: ColumnType<string, string | undefined, string> };
  ticket: {
    order_id: string;
    store_id: string;
    table_id: string | null;
    table_session_id: string | null;
    status: string;
    placed_at: MaybeInstant;
    changed_at: MaybeInstant;
    stations: string[];
    /** Older ones say nothing of a dismissal. */
    content: JSONColumnType<
      { order?: OrderedThings; steps: Step[]; dismissed?: Dismissal | null },
      string,
      string
    >;
    dismissed: ColumnType<boolean, boolean | undefined, boolean>;
  };
  table_session: {
    table_session_id: string;
    store_id: string;
    table_id: string;
    noticed_at: Instant;
    opened_at: MaybeInstant;
    closed_at: MaybeInstant;
    guests: ColumnType<GuestView[], string | undefined, string>;
    close_forced: ColumnType<boolean, boolean | undefined, boolean>;
    close_reason: string | null;
    unread: ColumnType<number, number | undefined, number>;
  };
  payment: {
    payment_id: string;
    store_id: string;
    order_id: string;
    approved: ColumnType<number, number | undefined, number>;
    refunded: ColumnType<number, number | undefined, number>;
  };
  table_tile: {
    table_id: string;
    store_id: string;
    name: string;
    seats: ColumnType<number, number | undefined, number>;
    position: ColumnType<number, number | undefined, number>;
    changed_at: MaybeInstant;
    retired: ColumnType<boolean, boolean | undefined, boolean>;
    shown: ColumnType<boolean, boolean | undefined, boolean>;
    tile: ColumnType<Tile | null, string | undefined, string>;
  };
}
