// node bench/web.ts [runs]
// What Lighthouse says of the guest's menu on a phone, the demo's whole menu on it: performance, accessibility and best
// practices, simulated slow 4G and a processor four times slower. Needs HIORDER_CHROMIUM and `npm ci --prefix bench/web`.
// Records in bench/results/web.jsonl; fails when a median is below 95.
import { loadavg } from 'node:os';
import { startServer } from '../tests/support/server.ts';
import { percentile, record } from './record.ts';
import { CATEGORIES, lighthouse, type Report } from './web/lighthouse.ts';

const LEAST = 95;
const runs = Number(process.argv[2] ?? 3);
const chromium = process.env.HIORDER_CHROMIUM;
if (!chromium) throw new Error('HIORDER_CHROMIUM names no browser');

const load = loadavg()[0] ?? 0;
const server = await startServer();
const reports: Report[] = [];
try {
  const { tables } = server.demo();
  // The first one warms the server up and is not counted.
  for (let run = 0; run <= runs; run++) {
    const report = lighthouse(tables[run % tables.length]!.url, chromium);
    if (run > 0) reports.push(report);
  }
} finally {
  await server.destroy();
}

const medians = Object.fromEntries(
  CATEGORIES.map((name) => [
    name,
    percentile(
      reports.map(({ scores }) => scores[name]),
      0.5,
    ),
  ]),
);
console.log(`${runs} runs; load before ${load.toFixed(1)}`);
console.table(reports.map(({ scores, metrics }) => ({ ...scores, ...metrics })));
const named = [...new Set(reports.flatMap(({ audits }) => audits))];
console.log(named.length === 0 ? 'no audit names anything' : `not in full:\n  ${named.join('\n  ')}`);
record('web', { loadBefore: load, medians, reports });
if (Object.values(medians).some((score) => score < LEAST)) process.exitCode = 1;
