import { orderPlaced } from '@hiorder/contracts';
import { processMetrics } from '@hiorder/telemetry';

const placed = processMetrics().counter(
  'hiorder_orders_placed_total',
  'Orders that were placed, however they came',
);

/** Whoever writes down that an order was placed also counts it: by phone, by staff, by a machine, paid or not. */
export const countPlaced = (types: readonly string[]): void =>
  placed.inc(types.filter((type) => type === orderPlaced.type).length);
