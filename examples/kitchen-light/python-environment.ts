import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const directory = fileURLToPath(new URL('../../.hiorder/engines/kitchen-light/', import.meta.url));

export const PROGRAM = join(here, 'kitchen_light.py');

/** A virtual environment with what the example needs; made when it is missing. The interpreter's path. */
export async function pythonEnvironment(): Promise<string> {
  const python = join(directory, 'bin', 'python');
  const made = join(directory, 'requirements.installed');
  if (existsSync(made)) return python;
  await run('python3', ['-m', 'venv', directory]);
  const requirements = join(here, 'requirements.txt');
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  await run('cp', [requirements, made]);
  return python;
}
