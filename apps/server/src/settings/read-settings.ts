import { CONTEXTS, isContextName, type ContextName } from './context-names.ts';
import { environmentOf, type Environment } from './environment.ts';
import { whatIsMissing } from './missing.ts';
import { readNetwork } from './network.ts';
import { readStorage } from './storage.ts';
import { SettingsError, type Settings } from './settings.ts';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads the settings; throws a `SettingsError` with one clear line for each value that is wrong or missing. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const given = environmentOf(env);
  for (const arg of args)
    if (arg !== '--reset') given.problems.push(`unknown argument "${arg}"; there is --reset`);
  const contexts = contextsOf(given);
  const network = readNetwork(given, contexts);
  const { alone } = network;
  const settings: Settings = {
    contexts,
    ...network,
    ...readStorage(given, alone),
    ...readPayment(given),
    reset: args.includes('--reset'),
    demo: given.oneOf('HIORDER_DEMO', ['on', 'off'], alone ? 'on' : 'off') === 'on',
    demoDayEndsAt: timeOf(given, 'HIORDER_DEMO_DAY_ENDS_AT', '05:00'),
    logLevel: given.oneOf('HIORDER_LOG_LEVEL', LEVELS, alone ? 'warn' : 'info'),
    traces: tracesOf(given),
    pushServices: given.list('HIORDER_PUSH_SERVICES'),
    buildApps: given.oneOf('HIORDER_BUILD_APPS', ['on', 'off'], alone ? 'on' : 'off') === 'on',
    localPrinters: given.oneOf('HIORDER_LOCAL_PRINTERS', ['on', 'off'], 'off') === 'on',
    rateLimits: given.oneOf('HIORDER_RATE_LIMITS', ['on', 'off'], 'on'),
    orderExpirySeconds: given.number('HIORDER_ORDER_EXPIRY_SECONDS', { fallback: 600, min: 5, max: 86_400 }),
    drainMs: given.number('HIORDER_DRAIN_MS', { fallback: alone ? 0 : 2_000, min: 0, max: 60_000 }),
  };
  // What is there and wrong is not missing, too.
  const wrong = new Set(given.problems.map(variableIn));
  const missing = whatIsMissing(settings, given).filter((line) => !wrong.has(variableIn(line)));
  const problems = [...given.problems, ...missing];
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

const variableIn = (line: string): string => line.split(' ', 1)[0]!;

function contextsOf(given: Environment): ReadonlySet<ContextName> {
  const names = given.list('HIORDER_CONTEXTS');
  for (const name of names.filter((name) => !isContextName(name)))
    given.problems.push(`HIORDER_CONTEXTS names "${name}"; there are ${CONTEXTS.join(', ')}`);
  return new Set(names.length === 0 ? CONTEXTS : names.filter(isContextName));
}

function timeOf(given: Environment, name: string, fallback: string): string {
  const time = given.text(name) ?? fallback;
  if (!/^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time))
    given.problems.push(`${name} must be a time from 00:00 to 23:59, not "${time}"`);
  return time;
}

/** The names of OpenTelemetry's own specification. */
function tracesOf(given: Environment): Settings['traces'] {
  const endpoint = given.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const share = given.text('OTEL_TRACES_SAMPLER_ARG');
  if (share !== undefined && !(Number(share) >= 0 && Number(share) <= 1))
    given.problems.push(`OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, not "${share}"`);
  return endpoint === undefined ? undefined : { endpoint, share: Number(share ?? 1) };
}

function readPayment(given: Environment): Pick<Settings, 'toss' | 'sandboxUrl'> {
  const secretKey = given.text('HIORDER_TOSS_SECRET_KEY');
  const clientKey = given.text('HIORDER_TOSS_CLIENT_KEY');
  const apiUrl = given.url('HIORDER_TOSS_API_URL', ['http:', 'https:']);
  const sandboxUrl = given.url('HIORDER_PAYMENT_SANDBOX_URL', ['http:', 'https:']);
  // Phones are told it. A widget's key (…_gck_…) opens no window, and a secret one would be secret no more.
  if (clientKey !== undefined && !/^(live|test)_ck/.test(clientKey))
    given.problems.push('HIORDER_TOSS_CLIENT_KEY must be an API client key: live_ck_… or test_ck_…');
  if (secretKey === undefined && clientKey === undefined) return { toss: undefined, sandboxUrl };
  // One process would take it for practice and the other for real.
  if (sandboxUrl !== undefined)
    given.problems.push(
      'HIORDER_PAYMENT_SANDBOX_URL is set beside keys of Toss Payments: either practice or real payments',
    );
  const toss = {
    ...(secretKey && { secretKey }),
    ...(clientKey && { clientKey }),
    ...(apiUrl && { apiUrl }),
  };
  return { toss, sandboxUrl: undefined };
}
