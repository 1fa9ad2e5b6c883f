/** Replicas that come and go all the time: `node churn-process.ts <kafka address> <topic>`. Ends when nothing is left of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openBus } from './open-bus.ts';

const [address = '', topic = ''] = process.argv.slice(2);
const WORKERS = 6;
const TIMES = 40;

async function comeAndGo(seed: number): Promise<void> {
  for (let i = 0; i < TIMES; i += 1) {
    const bus = openBus(address);
    const joined = bus.subscribe({ group: topic, topics: [topic], onBatch: async () => sleep(5) });
    await joined.catch(() => undefined);
    // Different moments of the others' rebalances.
    await sleep((seed * 37 + i * 53) % 250);
    await bus.close();
  }
}

await Promise.all(Array.from({ length: WORKERS }, (_, seed) => comeAndGo(seed)));
process.stdout.write('closed\n');
