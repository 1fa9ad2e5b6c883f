// node bench/overload.ts [rounds]
// What a rush of ten times of what can be served does to those who are served. Records in bench/results/overload.jsonl.
import { startServer } from '../tests/support/server.ts';
import { generate, stayOnOneCore } from './overload/generate.ts';
import type { Phase, PhaseSamples } from './overload/plan.ts';
import { traffic } from './overload/traffic.ts';
import { percentile, record } from './record.ts';

const rounds = Number(process.argv[2] ?? 3);
const GOAL = { goodput: 0.8, p99: 2, urgent: 0.994, normalAgainS: 5 };
const URGENT = 0.15;
const SECONDS = 10;
const rounded = (value: number): number => Math.round(value * 10) / 10;

const pinned = stayOnOneCore();
const server = await startServer();
const kinds = await traffic(server);
const ask = (o: { closed?: { callers: number; seconds: number }; phases: Phase[] }) =>
  generate({ baseUrl: server.baseUrl.replace('localhost', '127.0.0.1'), kinds, ...o });

const isServed = (status: number): boolean => (status >= 200 && status < 300) || status === 304;

function figuresOf({ name, samples }: PhaseSamples, seconds: number) {
  const served = samples.filter(([, , status]) => isServed(status));
  const urgent = samples.filter(([one]) => one === 1);
  return {
    name,
    offered: rounded(samples.length / seconds),
    served: rounded(served.length / seconds),
    shed: rounded(samples.filter(([, , status]) => status === 503).length / seconds),
    other: samples.length - served.length - samples.filter(([, , status]) => status === 503).length,
    p50: rounded(
      percentile(
        served.map(([, , , ms]) => ms),
        0.5,
      ),
    ),
    p99: rounded(
      percentile(
        served.map(([, , , ms]) => ms),
        0.99,
      ),
    ),
    urgentServed: urgent.filter(([, , status]) => isServed(status)).length / Math.max(1, urgent.length),
  };
}

/** Seconds after the rush until all that was due within a second was served; as long as the phase when it never was. */
function normalAgain({ samples }: PhaseSamples): number {
  const bad = samples.filter(([, , status]) => !isServed(status)).map(([, second]) => second);
  return bad.length === 0 ? 0 : Math.max(...bad) + 1;
}

interface Round {
  readonly capacity: number;
  readonly goodput: number;
  readonly p99: number;
  readonly urgent: number;
  readonly normalAgainS: number;
  readonly figures: readonly object[];
}

await ask({ closed: { callers: 16, seconds: 5 }, phases: [] });
const results: Round[] = [];
for (let round = 0; round < rounds; round += 1) {
  const [all] = await ask({ closed: { callers: 32, seconds: 6 }, phases: [] });
  const capacity = figuresOf(all!, 6).served;
  // With a fifth to spare: nobody runs a kitchen at its limit.
  const once = capacity * 0.8;
  const at = (name: string, times: number): Phase => ({
    ...{ name, seconds: SECONDS, urgent: once * URGENT, usual: once * (times - URGENT) },
  });
  const phases = [at('1 ×', 1), at('10 ×', 10), at('1 × again', 1)];
  const [before, rush, after] = await ask({ phases });
  const figures = [before!, rush!, after!].map((phase) => figuresOf(phase, SECONDS));
  console.log(`round ${round + 1}: capacity ${capacity} requests/s`);
  console.table(figures);
  results.push({
    capacity,
    goodput: figures[1]!.served / figures[0]!.served,
    p99: figures[1]!.p99 / figures[0]!.p99,
    urgent: figures[1]!.urgentServed,
    normalAgainS: normalAgain(after!),
    figures,
  });
}
await server.destroy();
const median = (of: 'goodput' | 'p99' | 'urgent' | 'normalAgainS'): number =>
  percentile(
    results.map((result) => result[of]),
    0.5,
  );
const medians = {
  goodput: median('goodput'),
  p99: median('p99'),
  urgent: median('urgent'),
  normalAgainS: median('normalAgainS'),
};
console.table({ medians, goal: GOAL });
record('overload', { pinned, goal: GOAL, medians, rounds: results });
process.exit(0);
