import type { orderPlaced } from '@hiorder/contracts';
import { processMetrics } from '@hiorder/telemetry';
import type { Policy } from '../../../application/policies/policy.ts';

/** What is read again from an old log says nothing about how fast orders travel now. */
const FRESH_S = 600;

/** How long an order was on its way to the kitchen's board; its count is the rate of orders. */
export function timed(policy: Policy<typeof orderPlaced>): Policy<typeof orderPlaced> {
  const histogram = processMetrics().histogram({
    name: 'hiorder_order_to_kitchen_seconds',
    help: 'From the moment an order was placed until its ticket was made',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  });
  return async (deps, event, tx) => {
    await policy(deps, event, tx);
    const seconds = (Date.now() - Date.parse(event.data.placedAt)) / 1000;
    if (seconds >= 0 && seconds < FRESH_S) histogram.observe(seconds);
  };
}
