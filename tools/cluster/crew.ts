import { setTimeout as sleep } from 'node:timers/promises';
import { canTakeOver } from './environment.ts';
import { inTurn } from './in-turn.ts';
import { createLauncher, type LauncherOptions } from './launcher.ts';
import type { MemberProcess } from './member-process.ts';
import type { Member } from './members.ts';

/** The members' processes. */
export interface Crew {
  readonly members: readonly Member[];
  isRunning(name: string): boolean;
  pid(name: string): number | undefined;
  /** Resolves when it is ready. `more` is added to its environment, this time only. */
  start(name: string, more?: NodeJS.ProcessEnv): Promise<void>;
  startAll(o?: { more?: NodeJS.ProcessEnv; onReady?(name: string): void }): Promise<void>;
  /** It stays away until it is started again. */
  kill(name: string, signal?: NodeJS.Signals): Promise<void>;
  /** A successor takes over before it goes, where the system lets two listen on one port. */
  restart(name: string, more?: NodeJS.ProcessEnv): Promise<void>;
  stopAll(signal?: NodeJS.Signals): Promise<void>;
}

export interface CrewOptions extends Omit<LauncherOptions, 'onEnded'> {
  /** Called when one ends that nobody has asked to end. */
  onLost?(name: string, code: number | null): void;
}

/** On a small machine more at once would only make each of them slower. */
const AT_ONCE = 3;

export function createCrew(o: CrewOptions): Crew {
  const { members } = o.common;
  const running = new Map<string, MemberProcess>();
  const launcher = createLauncher({
    ...o,
    onEnded({ name, process, code }) {
      if (running.get(name) !== process) return; // its successor is there, or somebody has ended it
      running.delete(name);
      o.onLost?.(name, code);
    },
  });
  const end = async (name: string, signal: NodeJS.Signals): Promise<void> => {
    const process = running.get(name);
    running.delete(name);
    await process?.end(signal);
  };
  const start: Crew['start'] = async (name, more) => {
    if (running.has(name)) return;
    const process = launcher.launch(name, more);
    running.set(name, process);
    await process.ready;
  };

  return {
    members,
    isRunning: (name) => running.has(name),
    pid: (name) => running.get(name)?.pid,
    start,
    async startAll({ more, onReady } = {}) {
      const names = members.map(({ name }) => name).filter((name) => !running.has(name));
      await inTurn(names, AT_ONCE, async (name) => {
        await start(name, more);
        onReady?.(name);
      });
    },
    kill: (name, signal = 'SIGKILL') => end(launcher.memberOf(name).name, signal),
    async restart(name, more) {
      if (!canTakeOver || launcher.memberOf(name).runs === 'sandbox') await end(name, 'SIGTERM');
      const before = running.get(name);
      const successor = launcher.launch(name, more);
      await successor.ready;
      running.set(name, successor);
      await before?.end('SIGTERM');
    },
    async stopAll(signal = 'SIGTERM') {
      // The door first, so that nobody knocks while those behind it go.
      await end('gateway', signal);
      running.clear();
      await launcher.endAll(signal);
    },
  };
}

/** Starts again what was lost, sooner the first time. */
export function keepRunning(crew: () => Crew, o: { isStopping(): boolean; say(line: string): void }) {
  const losses = new Map<string, number>();
  return (name: string, code: number | null): void => {
    if (o.isStopping()) return;
    const count = (losses.get(name) ?? 0) + 1;
    losses.set(name, count);
    o.say(`${name} ended with ${code ?? 'a signal'}; starting it again`);
    void (async () => {
      await sleep(Math.min(500 * count, 10_000));
      if (o.isStopping() || crew().isRunning(name)) return;
      await crew().start(name);
      o.say(`${name} is back`);
    })().catch((error: unknown) => o.say(`${name} cannot be started: ${String(error)}`));
  };
}
