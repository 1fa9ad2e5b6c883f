import type { CallKind, PlaceOnPlan, GuestView } from '@hiorder/contracts';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { KitchenSettings } from '../../../domain/kitchen/kitchen-settings.ts';
import type { Tile } from '../../../domain/table/tile.ts';
import type { ServiceCall } from '../../../domain/service-call/service-call.ts';
import type { Dismissal, OrderedThings, Step, UndoneStep } from '../../../domain/ticket/ticket.ts';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

/** What no board is asked by. */
export type CallContent = Pick<
  ServiceCall,
  'name' | 'notes' | 'count' | 'lastRaisedAt' | 'by' | 'answered' | 'closedAt'
>;

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
    /** Older ones say nothing of a dismissal, or of steps taken back. */
    content: JSONColumnType<
      { order?: OrderedThings; steps: Step[]; undone?: UndoneStep[]; dismissed?: Dismissal | null },
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
    calls_paced_until: ColumnType<Date | null, Date | undefined, Date>;
  };
  service_call: {
    call_id: string;
    store_id: string;
    table_session_id: string;
    kind: string;
    status: ServiceCall['status'];
    raised_at: Instant;
    changed_at: Instant;
    content: JSONColumnType<CallContent, string, string>;
  };
  call_kinds: {
    store_id: string;
    version: number;
    kinds: JSONColumnType<CallKind[], string, string>;
  };
  kitchen_settings: {
    store_id: string;
    version: number;
    content: JSONColumnType<Omit<KitchenSettings, 'version'>, string, string>;
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
    place: ColumnType<PlaceOnPlan | null, string | undefined, string | null>;
    changed_at: MaybeInstant;
    retired: ColumnType<boolean, boolean | undefined, boolean>;
    shown: ColumnType<boolean, boolean | undefined, boolean>;
    tile: ColumnType<Tile | null, string | undefined, string>;
  };
}
