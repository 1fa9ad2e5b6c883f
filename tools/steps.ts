import { spawn } from 'node:child_process';
import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** For the environment of our programs: what they are made of is compiled once for all of them, and for the next time. */
export const compiled = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.hiorder', 'compiled'),
};

/** Where the output of what runs beside something else is kept until it can be read in one piece. */
const kept = new AsyncLocalStorage<Buffer[]>();

/** Runs a command with its output shown; resolves with its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const output = kept.getStore();
    const child = spawn(command, args, {
      cwd: root,
      stdio: output ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.stdout?.on('data', (chunk: Buffer) => output?.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output?.push(chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export interface Step {
  readonly name: string;
  run(): Promise<number>;
}

/** Runs steps one after the other, says how long each took, and stops at the first that fails. */
export const runSteps = (steps: readonly Step[]): Promise<number> => runLanes([steps]);

/**
 * Runs lanes of steps beside each other, each lane's steps one after the other. A step that stands in several lanes
 * runs once, and all wait for it. Once one has failed, no lane begins another.
 */
export async function runLanes(lanes: readonly (readonly Step[])[]): Promise<number> {
  const times: string[] = [];
  const begun = new Map<Step, Promise<number>>();
  let failed = 0;
  const alone = lanes.length === 1;
  const timed = async (step: Step): Promise<number> => {
    const began = Date.now();
    const output: Buffer[] = [];
    if (alone) console.log(`\n── ${step.name}`);
    const code = await (alone ? step.run() : kept.run(output, () => step.run()));
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    times.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${step.name}`);
    if (!alone) console.log(`\n── ${step.name}: ${seconds} s\n${Buffer.concat(output).toString()}`.trimEnd());
    return code;
  };
  const lane = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      if (failed) return;
      const code = begun.get(step) ?? timed(step);
      begun.set(step, code);
      const result = await code;
      // Not `failed ||= await`: that looks at what has failed before it waits, and forgets what fails meanwhile.
      failed ||= result;
    }
  };
  await Promise.all(lanes.map(lane));
  (failed ? console.error : console.log)(`\n${times.join('\n')}`);
  return failed;
}
