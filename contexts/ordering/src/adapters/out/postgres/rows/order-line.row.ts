import type { Order, OrderLine } from '../../../../domain/order/order.ts';
import { instant } from './json-row.ts';

/** A row of `order_line` as JSON. */
export interface OrderLineRow {
  readonly order_id: string;
  readonly position: number;
  readonly id: string;
  readonly item_id: string;
  readonly names: OrderLine['names'];
  readonly course: OrderLine['course'];
  readonly station: string;
  readonly quantity: number;
  readonly unit_price: number;
  readonly options: OrderLine['options'];
  readonly choices: OrderLine['choices'];
  readonly note: string | null;
  readonly needs_id_check: boolean;
  readonly added_by: string | null;
  readonly added_at: string;
  readonly stock_taken: number;
}

export const lineRows = (order: Order): readonly OrderLineRow[] =>
  order.lines.map((line, index) => {
    const { id, names, course, station, quantity, options, choices, note } = line;
    return {
      ...{
        order_id: order.id,
        position: index + 1,
        id,
        item_id: line.itemId,
        names,
        course,
        station,
        quantity,
      },
      ...{ unit_price: line.unitPrice, options, choices, note, needs_id_check: line.needsIdCheck },
      ...{ added_by: line.addedBy, added_at: line.addedAt.toISOString(), stock_taken: line.stockTaken },
    };
  });

export function lineOf(row: OrderLineRow): OrderLine {
  const { id, names, course, station, quantity, options, choices, note } = row;
  return {
    ...{
      id,
      itemId: row.item_id,
      names,
      course,
      station,
      quantity,
      unitPrice: row.unit_price,
      options,
      choices,
    },
    ...{ note, needsIdCheck: row.needs_id_check, addedBy: row.added_by },
    ...{ addedAt: instant(row.added_at), stockTaken: row.stock_taken },
  };
}
