// node bench/guest-page.ts [visits]
// How fast the guest's app is on a slow phone (4 × slower processor, slow 4G), against the budgets of the design: from the
// scan to the menu, the answers to taps, what jumps. Needs HIORDER_CHROMIUM. Records in bench/results/guest-page.jsonl.
import { loadavg } from 'node:os';
import { launch } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { SLOW } from './guest-page/slow-phone.ts';
import { visit, type Visit } from './guest-page/visit.ts';
import { percentile, record } from './record.ts';

const BUDGET = { lcpMs: 1_200, inpMs: 100, cls: 0.01 } as const;
const count = Number(process.argv[2] ?? 5);

const load = loadavg()[0] ?? 0;
const server = await startServer();
const browser = await launch();
const visits: Visit[] = [];
try {
  const { tables } = server.demo();
  // The first one warms the server up and is not counted.
  for (let i = 0; i <= count; i++) {
    const seen = await visit(browser, tables[i % tables.length]!.url);
    if (i > 0) visits.push(seen);
  }
} finally {
  await browser.close();
  await server.destroy();
}

const of = (value: (one: Visit) => number) => {
  const values = visits.map(value);
  return { median: percentile(values, 0.5), worst: percentile(values, 1) };
};
const measured = {
  'LCP after a scan, ms': { ...of(({ first }) => first.lcp), budget: BUDGET.lcpMs },
  'FCP after a scan, ms': of(({ first }) => first.fcp),
  'LCP of a return, ms': { ...of(({ again }) => again.lcp), budget: BUDGET.lcpMs },
  'INP, ms': { ...of(({ first }) => first.inp), budget: BUDGET.inpMs },
  CLS: { ...of(({ first, again }) => Math.max(first.cls, again.cls)), budget: BUDGET.cls },
};
const round = (value: number | undefined) => value && Math.round(value * 1000) / 1000;
console.log(
  `${count} visits; ${SLOW.cpu} × slower, ${SLOW.latencyMs} ms, ${SLOW.downKbps} kbit/s; load before ${load.toFixed(1)}`,
);
console.table(
  Object.fromEntries(
    Object.entries(measured).map(([name, one]) => [
      name,
      Object.fromEntries(Object.entries(one).map(([key, value]) => [key, round(value)])),
    ]),
  ),
);
console.log(`largest: ${visits[0]?.first.largest} after a scan, ${visits[0]?.again.largest} on return`);
const slow = visits.flatMap(({ first }) => first.slow);
if (slow.length > 0) console.log(`slow (waited + worked + drawn, ms):\n  ${slow.join('\n  ')}`);
const jumped = [...new Set(visits.flatMap(({ first, again }) => [...first.jumped, ...again.jumped]))];
if (jumped.length > 0) console.log(`jumped: ${jumped.join('; ')}`);

record('guest-page', { slow: SLOW, budget: BUDGET, loadBefore: load, visits });
