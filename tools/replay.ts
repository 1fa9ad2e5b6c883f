// Events that a context could not handle: what they are, and asking for them to be handled once more.
//   npm run replay -- <context> [--list]                 lists them
//   npm run replay -- <context> --dead-letters [<id>]    replays all of them, or one
// The running server replays (the handlers are there); when none runs, the next one that starts does.
//   npm run replay -- insight --rebuild                  makes its read models anew of the whole log; while it is stopped
// Looks at the cluster when one runs here, else at what the environment names, else at the data of npm start.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@hiorder/kernel';
import { listDeadLetters, requestReplay, type DeadLetter } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import { CONTEXTS as ALL, hasDatabase } from '../apps/server/src/settings/context-names.ts';
import { openInstallation } from './installation/installation.ts';
import { READ_MODELS, rebuild } from './replay/rebuild.ts';

const CONTEXTS = ALL.filter(hasDatabase);
const WAIT_MS = 15_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const quiet: Log = {
  ...{ trace() {}, debug() {}, info() {}, warn() {}, error() {}, fatal() {} },
  child: () => quiet,
};

function row({ id, type, attempts, parkedAt, error, replayRequestedAt }: DeadLetter): string {
  const waiting = replayRequestedAt ? ', replay asked for' : '';
  return `${id}  ${type}  ${attempts} attempts, parked ${parkedAt.toISOString()}${waiting}\n    ${error.split('\n')[0]}`;
}

async function list(database: Database, context: string): Promise<void> {
  const letters = await listDeadLetters(database, context);
  for (const letter of letters) say(row(letter));
  say(`${context}: ${letters.length} parked`);
}

async function replay(database: Database, context: string, id: string | undefined): Promise<number> {
  const wanted = async () =>
    (await listDeadLetters(database, context)).filter((letter) => id === undefined || letter.id === id);
  const before = new Map((await wanted()).map((letter) => [letter.id, letter.attempts]));
  const asked = await requestReplay(database, context, id);
  say(`${context}: replay of ${asked} asked for`);
  if (asked === 0) return id === undefined ? 0 : 1;
  // Undecided: neither gone nor tried once more.
  const undecided = (letter: DeadLetter) => letter.attempts === before.get(letter.id);
  const until = Date.now() + WAIT_MS;
  let left = await wanted();
  for (; left.some(undecided) && Date.now() < until; left = await wanted()) await sleep(250);
  for (const letter of left) say(row(letter));
  const waiting = left.filter(undecided).length;
  say(`${asked - left.length} handled, ${left.length - waiting} failed again, ${waiting} waiting`);
  if (waiting > 0) say(`What waits is replayed once ${context} runs.`);
  return left.length === 0 ? 0 : 1;
}

function usage(): number {
  say(`npm run replay -- <${CONTEXTS.join('|')}> [--list | --dead-letters [<event id>]]`);
  say(`npm run replay -- <${Object.keys(READ_MODELS).join('|')}> --rebuild`);
  return 2;
}

async function main(): Promise<number> {
  const [name, what = '--list', id, ...more] = process.argv.slice(2);
  const context = CONTEXTS.find((one) => one === name);
  const takesId = what === '--dead-letters';
  if (!context || more.length > 0 || (id !== undefined && !takesId)) return usage();
  if (!['--list', '--dead-letters', '--rebuild'].includes(what)) return usage();
  const tables = READ_MODELS[context];
  if (what === '--rebuild' && !tables) {
    throw new Error(`${context} keeps what only it knows: it cannot be made anew of the log by a command`);
  }
  const installation = await openInstallation({ env: process.env, log: quiet });
  try {
    const database = installation.databases.get(context);
    if (!database) throw new Error(`the database of ${context} cannot be reached`);
    if (what === '--dead-letters') return await replay(database, context, id);
    if (what === '--list') await list(database, context);
    else say(await rebuild({ database, bus: installation.bus, context, tables: tables ?? [] }));
    return 0;
  } finally {
    await installation.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`replay: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
