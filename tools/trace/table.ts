import type { Step } from './step.ts';
import { requestsOf, type Request, type Row } from './tree.ts';

const SHORT_ID = 8;
const NO_RECORD = '–';
const NOTE = '–: nobody keeps a record of having handled it; screens are told and forget';

/** As lines for a terminal: when each event was written, after how long, by whom, and who has handled it how soon. */
export function tableOf(steps: readonly Step[]): string[] {
  const requests = requestsOf(steps);
  const cells = requests.map((request) => ({
    request,
    rows: request.rows.map((row) => cellsOf(row, request)),
  }));
  const head = ['written', 'after', 'event', 'about', 'from', 'handled by'];
  const widths = head.map((title, column) =>
    Math.max(
      ...[head, ...cells.flatMap(({ rows }) => rows)].map((row) => row[column]?.length ?? 0),
      title.length,
    ),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...cells.flatMap(({ request, rows }) => [`request ${request.correlationId}`, ...rows.map(line)]),
    '',
    ...(steps.some((step) => whatBecame(step) === NO_RECORD) ? [NOTE] : []),
    summaryOf(requests),
  ];
}

function cellsOf({ step, depth }: Row, request: Request): string[] {
  const { event } = step;
  const first = request.rows[0]?.step.event.time ?? event.time;
  return [
    event.time.slice(11, 23),
    lasted(Date.parse(event.time) - Date.parse(first)),
    `${depth === 0 ? '' : `${'  '.repeat(depth - 1)}└ `}${event.type.replace(/^hiorder\./, '')}`,
    `…${event.subject.slice(-SHORT_ID)}`,
    event.source.replace(/^\/hiorder\//, ''),
    whatBecame(step),
  ];
}

function whatBecame({ event, waits, handled, parked }: Step): string {
  const written = Date.parse(event.time);
  const after = ({ at }: { at: Date }): number => at.getTime() - written;
  const done = [...handled]
    .sort((a, b) => after(a) - after(b))
    .map((one) => `${one.consumer} +${lasted(after(one))}`);
  const stuck = parked.map(
    ({ consumer, error, attempts }) =>
      `${consumer}: PARKED after ${attempts} attempts (${error.split('\n', 1)[0]})`,
  );
  return [...(waits ? ['still in the outbox'] : []), ...stuck, ...done].join(', ') || NO_RECORD;
}

/** `12 ms`, `1.24 s`, `3.1 min`. Clocks of two machines may say that it was handled before it was written. */
export function lasted(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  if (whole < 1_000) return `${whole} ms`;
  return whole < 60_000 ? `${(whole / 1_000).toFixed(2)} s` : `${(whole / 60_000).toFixed(1)} min`;
}

function summaryOf(requests: readonly Request[]): string {
  const steps = requests.flatMap(({ rows }) => rows.map(({ step }) => step));
  const times = steps.flatMap(({ event, handled }) => [
    Date.parse(event.time),
    ...handled.map(({ at }) => at.getTime()),
  ]);
  const all = lasted(Math.max(...times) - Math.min(...times));
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  return `${count(requests.length, 'request')}, ${count(steps.length, 'event')}, ${all} from the first to the last`;
}
