import { CONTEXTS } from '../../../apps/server/src/settings/context-names.ts';
import { p99 } from './p99.ts';

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly severity: 'page' | 'ticket';
  readonly summary: string;
  readonly action: string;
}

export const ALERTS: readonly Alert[] = [
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
    // A few events that stay are told by their age, long before they are many.
    alert: 'EventsWaitInTheOutbox',
    expr: 'max by (context) (hiorder_outbox_oldest_seconds) > 60',
    for: '1m',
    severity: 'page',
    summary: 'An event of {{ $labels.context }} has waited {{ $value | humanizeDuration }} for the bus',
    action:
      'Is Kafka reachable, and does a replica hold the relay’s lock that is not there any more (pg_locks)?',
  },
  {
    alert: 'EventsAreParked',
    expr: 'max by (group) (hiorder_dead_letters) > 0',
    for: '1m',
    severity: 'ticket',
    summary: '{{ $value }} events of {{ $labels.group }} could not be handled',
    action:
      'Read their errors on the operations page and mend the cause. Replay them there, or: npm run replay -- {{ $labels.group }} --dead-letters',
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
    // Not for the provider's bad hour: refunds wait that long by themselves, and circuit breakers tell of it.
    alert: 'GuestsWaitForTheirMoney',
    expr: 'max(hiorder_refund_oldest_seconds) > 3600',
    for: '5m',
    severity: 'ticket',
    summary: 'A guest has waited {{ $value | humanizeDuration }} for money that is owed',
    action:
      'The log lines of payment, “the provider refuses a refund that is owed”, name payment and code. It is asked again every hour; what it refuses for good is given back in its console (noticed by itself).',
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
