// One order's way across the services: what was written when, and who has handled it how soon.
//   npm run trace -- <correlation id>     of one request: the header X-Correlation-Id, a log line, the operations page
//   npm run trace -- <order id>           of all requests that have to do with the order
// Looks at the cluster when one runs here, else at what the environment names, else at the data of npm start.
import type { Log } from '@hiorder/kernel';
import { openInstallation } from './installation/installation.ts';
import { collect } from './trace/collect.ts';
import { tableOf } from './trace/table.ts';

const PATIENCE_MS = 60_000;

const quiet: Log = {
  ...{ trace() {}, debug() {}, info() {}, warn() {}, error() {}, fatal() {} },
  child: () => quiet,
};

async function main([id, ...more]: readonly string[]): Promise<number> {
  if (id === undefined || more.length > 0 || !/^[A-Za-z0-9._:-]{1,64}$/.test(id)) {
    console.error('npm run trace -- <correlation id | order id>');
    return 2;
  }
  const installation = await openInstallation({ env: process.env, log: quiet });
  try {
    for (const name of installation.missing)
      console.error(`The database of ${name} cannot be reached: what it has handled is not shown.`);
    const steps = await collect({ ...installation, signal: AbortSignal.timeout(PATIENCE_MS) }, id);
    if (steps.length === 0) {
      console.error(`Nothing was written under ${id}. Did the request change anything?`);
      return 1;
    }
    for (const line of tableOf(steps)) console.log(line);
    return 0;
  } finally {
    await installation.close();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`trace: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
