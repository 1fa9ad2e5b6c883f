// npm run cluster: every context as a process of its own on Kafka, PostgreSQL and Redis, on this machine.
//   npm run cluster                        starts it all; Ctrl-C stops it
//   npm run cluster -- --reset             begins anew
//   npm run cluster -- --status            shows what runs
//   npm run cluster -- --stop menu         --start menu, --restart ordering-1
import { give, ORDERS } from './cluster/control.ts';
import { clusterDir } from './cluster/place.ts';
import { readRegister } from './cluster/register.ts';
import { statusLines } from './cluster/status.ts';

const USAGE = `npm run cluster [-- --reset | --status | ${ORDERS.map((order) => `--${order} <name>`).join(' | ')}]`;

async function main([what, name, ...more]: readonly string[]): Promise<number | undefined> {
  const order = ORDERS.find((one) => `--${one}` === what);
  if (order && name !== undefined && more.length === 0) return obeyed(order, name);
  if (name !== undefined || (what !== undefined && !['--reset', '--status'].includes(what))) {
    console.error(USAGE);
    return 2;
  }
  if (what === '--status') {
    for (const line of await statusLines(readRegister(clusterDir()))) console.log(line);
    return 0;
  }
  // Who only asks need not load what starts everything.
  const { runCluster } = await import('./cluster/run.ts');
  await runCluster({ reset: what === '--reset' });
  return undefined;
}

async function obeyed(order: (typeof ORDERS)[number], name: string): Promise<number> {
  const { control } = readRegister(clusterDir());
  const wrong = control ? await give(order, name, control) : 'the cluster does not run';
  if (wrong) console.error(`hiorder: ${wrong}`);
  return wrong ? 1 : 0;
}

try {
  const code = await main(process.argv.slice(2));
  if (code !== undefined) process.exit(code);
} catch (error) {
  console.error(
    `\nhiorder could not start as a cluster: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
