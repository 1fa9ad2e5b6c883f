import { TechnicalError } from '@hiorder/kernel';
import { beginAnew, type BeginAnew } from '@hiorder/messaging';
import type { ContextName } from '../../apps/server/src/settings/context-names.ts';
import { insightReadModels } from '../../contexts/insight/src/adapters/out/postgres/read-models.ts';

/**
 * Tables of contexts in which everything follows from what others have told. Nobody else: the rest decide things
 * themselves, and what they have decided would be told to all others once more.
 */
export const READ_MODELS: Readonly<Partial<Record<ContextName, readonly string[]>>> = {
  insight: insightReadModels,
};

type Rebuild = Omit<BeginAnew, 'group'> & { readonly context: ContextName };

/** Why nothing was changed, and what to do about it. */
const REFUSED: Readonly<Record<string, (context: ContextName) => string>> = {
  'group-in-use': (context) =>
    `${context} is running, so nothing was changed: stop it first (all its replicas; after a crash wait a minute)`,
  'tables-in-use': (context) =>
    `somebody else has tables of ${context} open, so nothing was changed: a backup that runs, or a session in psql with a transaction; wait for it or end it, then try again`,
};

/** Answers what comes next. */
export async function rebuild({ context, ...o }: Rebuild): Promise<string> {
  try {
    await beginAnew({ ...o, group: context });
  } catch (error) {
    const why = error instanceof TechnicalError ? REFUSED[error.code] : undefined;
    throw why ? new Error(why(context), { cause: error }) : error;
  }
  return `${context} is empty: when it starts next, it makes its tables anew of the whole log.`;
}
