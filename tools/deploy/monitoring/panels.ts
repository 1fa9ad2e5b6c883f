import { p99 } from './p99.ts';

/** One line of a panel: what Prometheus is asked, and what the line is called. */
interface Line {
  readonly expr: string;
  readonly legend: string;
}

export interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

/** What an operator looks at first, top left to bottom right. */
export const PANELS: readonly Panel[] = [
  {
    title: 'Orders per second',
    unit: 'ops',
    // Where they are taken, however they come: also while nobody behind that runs.
    lines: [{ expr: 'sum(rate(hiorder_orders_placed_total[1m]))', legend: 'placed' }],
  },
  {
    title: 'From placing to the kitchen',
    unit: 's',
    lines: [
      {
        expr: 'histogram_quantile(0.5, sum by (le) (rate(hiorder_order_to_kitchen_seconds_bucket[5m])))',
        legend: 'p50',
      },
      { expr: p99('hiorder_order_to_kitchen_seconds', ''), legend: 'p99' },
    ],
  },
  {
    title: 'Answers, p99 by route',
    unit: 's',
    lines: [
      {
        expr: `topk(10, ${p99('http_request_duration_seconds', ', context, route')})`,
        legend: '{{context}} {{route}}',
      },
    ],
  },
  {
    title: 'Answers that are failures (5xx)',
    unit: 'ops',
    lines: [
      {
        expr: 'sum by (context, status) (rate(http_request_duration_seconds_count{status=~"5.."}[5m]))',
        legend: '{{context}} {{status}}',
      },
    ],
  },
  {
    title: 'Outbox: written, not yet on the bus',
    unit: 'short',
    lines: [{ expr: 'max by (context) (hiorder_relay_lag)', legend: '{{context}}' }],
  },
  {
    title: 'Outbox: how long the oldest event waits',
    unit: 's',
    lines: [{ expr: 'max by (context) (hiorder_outbox_oldest_seconds)', legend: '{{context}}' }],
  },
  {
    title: 'Consumers: on the bus, not yet handled',
    unit: 'short',
    lines: [{ expr: 'max by (group) (hiorder_consumer_lag)', legend: '{{group}}' }],
  },
  {
    title: 'Dead letters',
    unit: 'short',
    lines: [{ expr: 'max by (group) (hiorder_dead_letters)', legend: '{{group}}' }],
  },
  {
    title: 'Refunds: how long the oldest waits',
    unit: 's',
    lines: [{ expr: 'max(hiorder_refund_oldest_seconds)', legend: 'oldest' }],
  },
  {
    title: 'Circuit breakers (0 closed, 1 half-open, 2 open)',
    unit: 'short',
    lines: [{ expr: 'max by (name) (hiorder_breaker_state)', legend: '{{name}}' }],
  },
  {
    title: 'Shed because of overload',
    unit: 'ops',
    lines: [
      {
        expr: 'sum by (context, priority) (rate(hiorder_overload_shed_total[1m]))',
        legend: '{{context}} {{priority}}',
      },
    ],
  },
  {
    title: 'Live screens',
    unit: 'short',
    lines: [{ expr: 'sum(hiorder_live_streams)', legend: 'streams' }],
  },
  {
    title: 'Redis (1 there, 0 away)',
    unit: 'short',
    lines: [{ expr: 'min by (name) (hiorder_redis_up)', legend: '{{name}}' }],
  },
  {
    title: 'Memory per process',
    unit: 'bytes',
    // Whatever the scrape jobs are called: of the processes that are ours.
    lines: [
      {
        expr: 'process_resident_memory_bytes and on (job, instance) hiorder_overload_limit',
        legend: '{{instance}}',
      },
    ],
  },
];
