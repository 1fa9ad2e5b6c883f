import { hasDatabase } from '../settings/context-names.ts';
import { SettingsError, type Settings } from '../settings/settings.ts';
import { ownSecrets, storedSecrets } from './own-secrets.ts';
import {
  leastCharactersOf,
  neededSecrets,
  secretNames,
  variableOfSecret,
  type SecretName,
  type Secrets,
} from './secrets.ts';

/**
 * From the environment, else from the state directory. Alone, what is missing is made; of several processes each would
 * make others, so there it is an error with a line for each.
 */
export function readSecrets(settings: Settings, env: NodeJS.ProcessEnv): Secrets {
  const given = givenSecrets(env);
  if (settings.alone) return { ...ownSecrets(settings.stateDir), ...given };
  const stored = settings.stateDirGiven ? storedSecrets(settings.stateDir) : {};
  const known: Partial<Secrets> = { ...stored, ...given };
  const needed = neededSecrets(settings, usesPassword(settings));
  const problems = needed.flatMap((name) => whatIsWrongWith(name, known[name]));
  if (problems.length > 0) throw new SettingsError(problems);
  // Nobody asks for the others in this process.
  return Object.fromEntries(needed.map((name) => [name, known[name]])) as unknown as Secrets;
}

/** Never the value itself: this goes to a log. */
function whatIsWrongWith(name: SecretName, value: string | undefined): string[] {
  const variable = variableOfSecret(name);
  if (!value) return [`${variable} is missing: all processes of an installation share it`];
  const least = leastCharactersOf(name);
  return value.length < least
    ? [`${variable} is too short: it must have at least ${least} characters, not ${value.length}`]
    : [];
}

function givenSecrets(env: NodeJS.ProcessEnv): Partial<Secrets> {
  const given = secretNames.flatMap((name): [SecretName, string][] => {
    const value = env[variableOfSecret(name)];
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}

/** Databases without a URL of their own are reached with the common password. */
function usesPassword(s: Settings): boolean {
  const names = [...s.contexts].filter(hasDatabase);
  const all = s.bus.kind === 'embedded' ? [...names, 'bus' as const] : names;
  return all.some((name) => !s.databaseUrls.has(name));
}
