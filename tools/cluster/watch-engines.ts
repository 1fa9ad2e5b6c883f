import { setTimeout as sleep } from 'node:timers/promises';
import { portOf, type Engine, type Engines } from './engines.ts';
import type { Register } from './register.ts';

export interface WatchOptions {
  readonly register: Register;
  isStopping(): boolean;
  say(line: string): void;
}

const LOOK_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Says when an engine is lost, starts it again, and keeps the register true, whoever starts or stops one. */
export function watchEngines(engines: Engines, o: WatchOptions): void {
  const looks = Object.entries(engines).map(([name, engine]) => lookAfter(name, engine as Engine, o));
  setInterval(() => looks.forEach((look) => look()), LOOK_MS).unref();
}

function lookAfter(name: string, engine: Engine, { register, isStopping, say }: WatchOptions): () => void {
  let known = engine.pid();
  let lost = false;
  let busy = false;
  let losses = 0;
  const again = async (): Promise<void> => {
    losses += 1;
    await sleep(Math.min(500 * losses, LONGEST_PAUSE_MS));
    // Nobody has stopped it meanwhile, or started it.
    if (!isStopping() && lost && engine.pid() !== undefined) await engine.startAgain();
  };
  return () => {
    if (isStopping()) return;
    const pid = engine.pid();
    const runs = pid !== undefined && isThere(pid);
    if (known !== undefined && (!runs || pid !== known)) {
      register.remove(known);
      known = undefined;
      lost = pid !== undefined;
      if (lost) say(`${name} ended; starting it again`);
    }
    if (runs && known === undefined) {
      register.add({ name, pid, port: portOf(engine.address) });
      known = pid;
      if (lost) say(`${name} is back`);
      lost = false;
    }
    // While it is being started again it has no process.
    if (pid === undefined && !busy) lost = false;
    if (!lost || busy || engine.revives) return;
    busy = true;
    again()
      .catch((error: unknown) => say(`${name} cannot be started: ${String(error)}`))
      .finally(() => (busy = false));
  };
}

/** One that belongs to another account is there, too. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
