// Runs on whatever Node (>= 20) started npm: installs what the lockfile says, then hands over to the
// project's own Node 24, which comes as an npm package. Plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.hiorder-installed');
const commands = {
  start: 'apps/server/src/main.ts',
  dev: 'tools/dev.ts',
  test: 'tools/test.ts',
  check: 'tools/check.ts',
  replay: 'tools/replay.ts',
  mutants: 'tools/mutants.ts',
  cluster: 'tools/cluster.ts',
  trace: 'tools/trace.ts',
  pos: 'examples/pos-cli/src/main.ts',
  'deploy-files': 'tools/deploy-files.ts',
};

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

const installed = () => existsSync(marker) && readFileSync(marker, 'utf8') === wanted();

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`hiorder: ${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

async function install() {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  console.log('hiorder: installing packages (about a minute, only the first time) …');
  const tick = setInterval(() => console.log(`hiorder: still installing … ${seconds()}`), 10_000);
  // Not `npm ci`: it refuses a lockfile that lacks an optional package for some other platform, which registries
  // that mirror only part of npm make of it. This takes the same versions from the lockfile and leaves it as it is.
  const how = ['install', '--no-save'];
  const npm = process.env.npm_execpath;
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  const code =
    npm && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...how, ...flags])
      : await run('npm', [...how, ...flags], { shell: process.platform === 'win32' });
  clearInterval(tick);
  if (code !== 0) {
    console.error('hiorder: installing failed; the lines above say why. Is the package registry reachable?');
    process.exit(code);
  }
  writeFileSync(marker, wanted());
  console.log(`hiorder: packages installed in ${seconds()}`);
}

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const arch = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${arch}/package.json`);
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    console.error(`hiorder: there is no packaged Node 24 for ${arch}; please install Node 24 and try again.`);
    process.exit(1);
  }
}

const [name, ...args] = process.argv.slice(2);
const script = commands[name];
if (!script) {
  console.error(`hiorder: unknown command "${name}"; one of ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`hiorder: Node ${process.versions.node} is too old; Node 20 or newer is needed to begin.`);
  process.exit(1);
}
const npm = process.env.npm_lifecycle_event && upToNpm();
if (!installed()) await install();
// Killed meanwhile: nobody waits for what would be started.
if (npm && upToNpm() !== npm) process.exit(143);

const node = node24();
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
const child = spawn(node, [join(root, script), ...args], {
  cwd: root,
  // The line is for the end: when this process is killed, the other one hears that nobody waits for it any more.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // What was read from TypeScript once is kept for all processes that follow: they start in half of the time.
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env, PATH: path },
});
// Ctrl-C in a terminal reaches the child by itself, a signal from elsewhere only this process: it takes the first and
// overlooks what follows at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
if (npm) endWithNpm();

/** npm that is killed (-9) tells nobody. What runs on could not be stopped at its terminal, and would keep the port. */
function endWithNpm() {
  const watch = setInterval(() => {
    if (upToNpm() === npm) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
}

/**
 * Whoever dies between npm and us is replaced by process 1 or the like. npm starts us by a shell, which on Linux may
 * stay between us; elsewhere it becomes us. Not what is above npm: a terminal may be closed.
 */
function upToNpm() {
  const parent = process.ppid;
  try {
    const isShell = /\0-c\0[^]*bootstrap\.mjs/.test(readFileSync(`/proc/${parent}/cmdline`, 'utf8'));
    const above = isShell && /\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'))?.[1];
    return `${parent} ${above || ''}`;
  } catch {
    return `${parent} `;
  }
}
