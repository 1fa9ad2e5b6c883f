import type { NewEvent, Result, Trace } from '@hiorder/kernel';
import type { Menu } from '../../domain/menu/menu-item.ts';
import type { Order, OrderNumber } from '../../domain/order/order.ts';
import type { UnpaidOrder } from '../../domain/order/unpaid-orders.ts';
import type { Stock } from '../../domain/stock/stock.ts';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import type { AnswerOnce, KeptAnswer } from './answer-once.ts';
import type { Store } from './stores.ts';

/** Everything that decides together about an order, as it is under lock. */
export interface PlacingFacts {
  readonly session: TableSession;
  readonly store: Store;
  readonly menu: Menu;
  readonly stock: ReadonlyMap<string, Stock>;
  /** Of this table session. */
  readonly unpaid: readonly UnpaidOrder[];
}

/** What becomes true when an order is placed, all of it or nothing. */
export interface Placing {
  readonly order: Order;
  readonly session: TableSession;
  readonly store: Store;
  readonly stock: readonly Stock[];
  readonly events: readonly NewEvent[];
}

/** An order that may be placed: `number` is drawn if, and only if, it says so. */
export interface Allowed {
  readonly needsNumber: boolean;
  /** The stock as it is afterwards, for whoever is judged next in the same commit. */
  readonly stock: readonly Stock[];
  conclude(number: OrderNumber | null): Placing;
}

export interface PlacingRequest<Refusal> {
  readonly storeId: string;
  readonly tableSessionId: string;
  /** Null: the whole cart. */
  readonly lineIds: readonly string[] | null;
  readonly at: Date;
  readonly trace: Trace;
  /** Pure: it may be asked more than once. */
  judge(facts: PlacingFacts): Result<Allowed, Refusal>;
  readonly once?: AnswerOnce<Result<Placing, Refusal>>;
}

export type PlacingOutcome<Refusal> =
  | { readonly kind: 'judged'; readonly result: Result<Placing, Refusal>; readonly answer: KeptAnswer | null }
  /** The same request has been answered before. */
  | { readonly kind: 'answered-before'; readonly answer: KeptAnswer }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'no-such-session' };

/**
 * Where carts become orders. Facts are loaded under lock, judged, and what follows is written, in one transaction;
 * requests that come while another commit is under way share the next one, each judged on its own.
 */
export interface PlacingDesk {
  place<Refusal>(request: PlacingRequest<Refusal>): Promise<PlacingOutcome<Refusal>>;
}
