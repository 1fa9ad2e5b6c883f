import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CONTEXTS } from '../../apps/server/src/settings/context-names.ts';
import { isAlive, type Record, type Registered } from './register.ts';

const DEADLINE_MS = 2_000;

interface Row {
  readonly name: string;
  readonly pid: string;
  readonly port: string;
  readonly grpc: string;
  readonly state: string;
  readonly memory: string;
}

/** What runs, as lines for a terminal. */
export async function statusLines({ runner, processes }: Record): Promise<string[]> {
  if (!runner || !isAlive(runner)) return ['The cluster does not run. Start it with: npm run cluster'];
  const rows = await Promise.all(processes.map(rowOf));
  const head: Row = {
    name: 'process',
    pid: 'pid',
    port: 'port',
    grpc: 'gRPC',
    state: 'state',
    memory: 'memory',
  };
  const widths = (['name', 'pid', 'port', 'grpc', 'memory'] as const).map((key) =>
    Math.max(...[head, ...rows].map((row) => row[key].length)),
  );
  const line = ({ name, pid, port, grpc, state, memory }: Row): string =>
    [
      ...[name.padEnd(widths[0]!), pid.padStart(widths[1]!), port.padStart(widths[2]!)],
      ...[grpc.padStart(widths[3]!), memory.padStart(widths[4]!), state],
    ].join('  ');
  return [head, ...rows].map(line);
}

async function rowOf(process: Registered): Promise<Row> {
  const { name, pid, port, grpcPort } = process;
  const alive = isAlive(process);
  const state = alive ? await stateOf(process) : 'gone';
  const ports = { port: String(port ?? ''), grpc: String(grpcPort ?? '') };
  return { name, pid: String(pid), ...ports, state, memory: alive ? memoryOf(pid) : '' };
}

/** Engines and the practice provider cannot be asked whether they are ready. */
const isContext = (name: string): boolean =>
  CONTEXTS.some((context) => name === context || name.startsWith(`${context}-`));

async function stateOf({ name, port }: Registered): Promise<string> {
  if (port === undefined || !isContext(name)) return 'runs';
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal }).catch(() => undefined);
  if (!response) return 'does not answer';
  const { ready, parts } = (await response.json()) as { ready: boolean; parts: { [part: string]: string } };
  const wrong = Object.entries(parts).filter(([, part]) => part !== 'ok');
  const detail = wrong.map(([part, says]) => `${part}: ${says}`).join(', ');
  return `${ready ? 'ready' : 'not ready'}${detail && ` (${detail})`}`;
}

/** What it really holds of the machine's memory. */
function memoryOf(pid: number): string {
  try {
    const [, kib = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return `${Math.round(Number(kib) / 1024)} MB`;
  } catch {
    return memoryFromPs(pid);
  }
}

function memoryFromPs(pid: number): string {
  try {
    const kib = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return `${Math.round(Number(kib) / 1024)} MB`;
  } catch {
    return '';
  }
}
