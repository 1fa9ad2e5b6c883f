import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with its output shown; resolves with its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

export interface Step {
  readonly name: string;
  run(): Promise<number>;
}

/** Runs steps one after the other, says how long each took, and stops at the first that fails. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const times: string[] = [];
  for (const step of steps) {
    const began = Date.now();
    console.log(`\n── ${step.name}`);
    const code = await step.run();
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    times.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${step.name}`);
    if (code !== 0) {
      console.error(`\n${times.join('\n')}`);
      return code;
    }
  }
  console.log(`\n${times.join('\n')}`);
  return 0;
}
