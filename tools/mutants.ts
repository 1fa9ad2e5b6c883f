// Are the tests able to fail? Plants one fault after the other and runs the tests that should notice it.
//   npm run mutants                      all of them, half an hour
//   npm run mutants -- ordering stock    those whose file contains a word
// Works on a copy of the checkout, so nothing here is ever wrong for anybody. Exit 1 when a fault survives.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startTestPostgres } from '@hiorder/testing';
import { cluster } from './mutants/cluster.ts';
import type { Mutant } from './mutants/mutant.ts';
import { ordering } from './mutants/ordering.ts';
import { others } from './mutants/others.ts';
import { root } from './steps.ts';

const BUILT = ['apps/guest/dist', 'apps/staff/dist'];

/** The checkout as it lies there, with node_modules whose own packages are the copy's. */
function copyCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'hiorder-mutants-'));
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = list.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of [...files, ...BUILT.filter((built) => existsSync(join(root, built)))]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  linkModules(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const workspace of new Set(files.filter((file) => file.endsWith('/package.json')).map(dirname))) {
    const own = join(workspace, 'node_modules');
    if (existsSync(join(root, own))) symlinkSync(join(root, own), join(copy, own));
  }
  return copy;
}

function linkModules(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === '@hiorder')
      cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

type Tests = Pick<Mutant, 'tests' | 'named'>;

function passes(copy: string, { tests, named }: Tests, env: NodeJS.ProcessEnv): boolean {
  const args = ['--test', '--test-reporter=dot', '--test-concurrency=2', '--test-timeout=240000'];
  if (named !== undefined) args.push(`--test-name-pattern=${named}`);
  args.push(...tests);
  const { status, error } = spawnSync(process.execPath, args, { cwd: copy, env, stdio: 'ignore' });
  // Tests that did not run have noticed nothing.
  if (status === null) throw error ?? new Error(`the tests were ended from outside: ${tests.join(' ')}`);
  return status === 0;
}

type Verdict = 'noticed' | 'SURVIVED' | 'cannot be planted';

function judge(copy: string, mutant: Mutant, env: NodeJS.ProcessEnv): Verdict {
  const path = join(copy, mutant.file);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const planted = source.replace(mutant.find, () => mutant.put);
  if (source.split(mutant.find).length !== 2 || !isTypeScript(planted)) return 'cannot be planted';
  writeFileSync(path, planted);
  try {
    return passes(copy, mutant, env) ? 'SURVIVED' : 'noticed';
  } finally {
    writeFileSync(path, source);
  }
}

/** A file that cannot even be read would be noticed by anything. */
function isTypeScript(source: string): boolean {
  try {
    return stripTypeScriptTypes(source) !== '';
  } catch {
    return false;
  }
}

function main(env: NodeJS.ProcessEnv, copy: string): number {
  const words = process.argv.slice(2);
  const chosen = [...ordering, ...others, ...cluster].filter(
    ({ file, tests }) =>
      words.length === 0 || words.some((word) => `${file} ${tests.join(' ')}`.includes(word)),
  );
  for (const tests of new Set(chosen.map(({ tests, named }) => JSON.stringify({ tests, named })))) {
    if (passes(copy, JSON.parse(tests) as Tests, env)) continue;
    console.error(`these fail without any fault: ${tests}`);
    return 2;
  }
  const wrong = chosen.filter((mutant) => {
    const began = Date.now();
    const verdict = judge(copy, mutant, env);
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
    const line = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 70);
    console.log(
      `${verdict.padEnd(17)} ${seconds} s  ${mutant.file}: ${line(mutant.find)} → ${line(mutant.put)}`,
    );
    return verdict !== 'noticed';
  });
  console.log(`${chosen.length} faults, ${wrong.length} not noticed`);
  return wrong.length === 0 ? 0 : 1;
}

const server = await startTestPostgres();
const copy = copyCheckout();
try {
  // Not a test of this process: what it starts must not think so.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  process.exitCode = main({ ...env, HIORDER_TEST_POSTGRES_URL: server.adminUrl }, copy);
} finally {
  rmSync(copy, { recursive: true, force: true });
  await server.stop();
}
