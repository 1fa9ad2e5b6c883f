// The load generator, a process of its own on a core of its own. Reads a plan on standard input, writes samples.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Kind, Phase, PhaseSamples, Plan, Sample } from './plan.ts';

const plan = JSON.parse(await text(process.stdin)) as Plan;
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
/** More than that wait for nothing: they count as not answered. */
const MOST_AT_ONCE = 4_000;
const DEADLINE_MS = 15_000;
const TICK_MS = 5;

let sent = 0;
let atOnce = 0;

/** Answers the status; 0 without one. */
function send(kind: Kind): Promise<number> {
  const turn = (sent += 1);
  const body = kind.bodies?.[turn % kind.bodies.length];
  const url = `${plan.baseUrl}${kind.paths[turn % kind.paths.length]}`;
  const headers = {
    ...kind.headers,
    ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
  };
  return new Promise((resolve) => {
    const call = request(url, { method: kind.method, agent, headers, timeout: DEADLINE_MS }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(0));
    call.end(body);
  });
}

/** The next one, so that over time each has its share. */
function dealer(kinds: readonly Kind[]): () => Kind {
  const owed = kinds.map(() => 0);
  const whole = kinds.reduce((sum, { share }) => sum + share, 0);
  return () => {
    for (const [index, { share }] of kinds.entries()) owed[index]! += share / whole;
    const next = owed.indexOf(Math.max(...owed));
    owed[next]! -= 1;
    return kinds[next]!;
  };
}

async function open({ name, seconds, usual, urgent }: Phase): Promise<PhaseSamples> {
  const samples: Sample[] = [];
  const lines = [
    { next: dealer(plan.kinds.filter((kind) => !kind.urgent)), rate: usual, begun: 0 },
    { next: dealer(plan.kinds.filter((kind) => kind.urgent)), rate: urgent, begun: 0 },
  ];
  const running: Promise<void>[] = [];
  const began = performance.now();
  const one = async (kind: Kind, due: number): Promise<void> => {
    const second = Math.floor((due - began) / 1_000);
    if (atOnce >= MOST_AT_ONCE) return void samples.push([kind.urgent ? 1 : 0, second, 0, 0]);
    atOnce += 1;
    const status = await send(kind);
    atOnce -= 1;
    samples.push([kind.urgent ? 1 : 0, second, status, performance.now() - due]);
  };
  for (let now = began; now < began + seconds * 1_000; now = performance.now()) {
    for (const line of lines)
      for (; line.begun < ((now - began) / 1_000) * line.rate; line.begun += 1)
        running.push(one(line.next(), began + (line.begun / line.rate) * 1_000));
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  // What is still under way is not waited for: the next phase begins at once.
  void Promise.all(running);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { name, samples };
}

async function closed({ callers, seconds }: NonNullable<Plan['closed']>): Promise<PhaseSamples> {
  const samples: Sample[] = [];
  const next = dealer(plan.kinds);
  const began = performance.now();
  const caller = async (): Promise<void> => {
    for (let now = began; now < began + seconds * 1_000; now = performance.now()) {
      const kind = next();
      const status = await send(kind);
      samples.push([kind.urgent ? 1 : 0, Math.floor((now - began) / 1_000), status, performance.now() - now]);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { name: 'closed', samples };
}

const results: PhaseSamples[] = [];
if (plan.closed) results.push(await closed(plan.closed));
for (const phase of plan.phases) results.push(await open(phase));
// The last ones may still be answered.
const deadline = performance.now() + DEADLINE_MS;
while (atOnce > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
process.stdout.write(JSON.stringify(results), () => process.exit(0));
