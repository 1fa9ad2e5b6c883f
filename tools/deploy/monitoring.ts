import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';

/** One line of a panel: what Prometheus is asked, and what the line is called. */
interface Line {
  readonly expr: string;
  readonly legend: string;
}

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

const p99 = (metric: string, by: string): string =>
  `histogram_quantile(0.99, sum by (le${by}) (rate(${metric}_bucket[5m])))`;

/** What an operator looks at first, top left to bottom right. */
const PANELS: readonly Panel[] = [
  {
    title: 'Orders per second',
    unit: 'ops',
    // Where they are taken: also while nobody behind that runs.
    lines: [
      {
        expr: 'sum(rate(http_request_duration_seconds_count{context="ordering",method="POST",route="/api/orders",status="201"}[1m])) + (sum(rate(grpc_server_duration_seconds_count{method="PlaceOrder",code="OK"}[1m])) or vector(0))',
        legend: 'taken',
      },
    ],
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

const COLUMNS = 3;
const WIDTH = 24 / COLUMNS;
const HEIGHT = 8;

const panel = ({ title, unit, lines }: Panel, i: number): object => ({
  id: i + 1,
  type: 'timeseries',
  title,
  datasource: { type: 'prometheus', uid: '${datasource}' },
  gridPos: { x: (i % COLUMNS) * WIDTH, y: Math.floor(i / COLUMNS) * HEIGHT, w: WIDTH, h: HEIGHT },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
  targets: lines.map(({ expr, legend }, n) => ({
    refId: String.fromCharCode(65 + n),
    expr,
    legendFormat: legend,
  })),
});

export const dashboard = (): object => ({
  uid: 'hiorder',
  title: 'hiorder',
  tags: ['hiorder'],
  timezone: 'browser',
  schemaVersion: 39,
  version: 1,
  refresh: '10s',
  time: { from: 'now-1h', to: 'now' },
  templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus', current: {} }] },
  panels: PANELS.map(panel),
});

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly severity: 'page' | 'ticket';
  readonly summary: string;
  readonly action: string;
}

const ALERTS: readonly Alert[] = [
  {
    // What is gone reports no lag and no failure either: every other rule is silent about it.
    alert: 'ContextIsGone',
    expr: CONTEXTS.map((context) => `absent(hiorder_overload_limit{context="${context}"})`).join(' or '),
    for: '2m',
    severity: 'page',
    summary: 'Nobody hears of {{ $labels.context }} any more',
    action: 'Does any replica run, and is it scraped? What waits for it is kept and will be caught up.',
  },
  {
    alert: 'OrdersDoNotReachTheKitchen',
    expr: 'max by (group) (hiorder_consumer_lag{group="operations"}) > 100',
    for: '2m',
    severity: 'page',
    summary: 'The kitchen is {{ $value }} events behind',
    action: 'Is operations running, are Kafka and its database reachable? Orders are kept and will catch up.',
  },
  {
    alert: 'OrdersAreSlowToTheKitchen',
    expr: `${p99('hiorder_order_to_kitchen_seconds', '')} > 2`,
    for: '5m',
    severity: 'page',
    summary: 'One order in a hundred takes {{ $value | humanizeDuration }} to the kitchen',
    action: 'Look at outbox and consumer lag first, then at the database.',
  },
  {
    alert: 'OutboxDoesNotDrain',
    expr: 'max by (context) (hiorder_relay_lag) > 1000',
    for: '5m',
    severity: 'page',
    summary: '{{ $labels.context }} has {{ $value }} events that are not on the bus',
    action: 'Is Kafka reachable? Nothing is lost: it drains when it is.',
  },
  {
    alert: 'EventsAreParked',
    expr: 'max by (group) (hiorder_dead_letters) > 0',
    for: '1m',
    severity: 'ticket',
    summary: '{{ $value }} events of {{ $labels.group }} could not be handled',
    action: 'Read their errors, mend the cause, replay them: npm run replay.',
  },
  {
    alert: 'BreakerIsOpen',
    // Half-open counts, too: every few seconds one call tries, and where few call it stays like that.
    expr: 'max by (name) (hiorder_breaker_state) > 0',
    for: '1m',
    severity: 'page',
    summary: '{{ $labels.name }} is not asked any more, it failed too often',
    action: 'Look at the one that is called. It is tried again every few seconds.',
  },
  {
    alert: 'GuestsAreTurnedAway',
    expr: 'sum by (context) (rate(hiorder_overload_shed_total[5m])) > 1',
    for: '5m',
    severity: 'page',
    summary: '{{ $labels.context }} turns {{ $value }} requests a second away',
    action: 'Add replicas, then look for what is slow. Guests’ phones keep their orders and try again.',
  },
  {
    alert: 'TooManyFailures',
    expr: 'sum by (context) (rate(http_request_duration_seconds_count{status=~"5.."}[5m])) / sum by (context) (rate(http_request_duration_seconds_count[5m])) > 0.02',
    for: '5m',
    severity: 'page',
    summary: '{{ $value | humanizePercentage }} of the answers of {{ $labels.context }} are failures',
    action: 'Its log lines of level error carry correlation ids: follow one.',
  },
  {
    alert: 'RedisIsAway',
    expr: 'min by (name) (hiorder_redis_up) == 0',
    for: '2m',
    severity: 'ticket',
    summary: '{{ $labels.name }} does without Redis',
    action: 'Ordering is not affected; live updates and limits fall back until it returns.',
  },
];

export const alertRules = (): object => ({
  groups: [
    {
      name: 'hiorder',
      rules: ALERTS.map(({ severity, summary, action, ...rule }) => ({
        ...rule,
        labels: { severity },
        annotations: { summary, action },
      })),
    },
  ],
});

/** Every metric of ours that a panel or an alert asks for. */
export const askedMetrics = (): string[] => {
  const asked = [
    ...PANELS.flatMap((one) => one.lines.map((line) => line.expr)),
    ...ALERTS.map((one) => one.expr),
  ];
  const names = asked.flatMap((expr) => expr.match(/\b((?:hiorder|http|grpc)_[a-z_]+)\b/g) ?? []);
  return [...new Set(names.map((name) => name.replace(/_(bucket|count|sum)$/, '')))];
};
