import type { tableSessionMoved } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** The conversation is the party's, wherever it sits. */
export const onTableSessionMoved: Policy<typeof tableSessionMoved> = (deps, { data }, tx) =>
  deps.directory.moved(tx, data);
