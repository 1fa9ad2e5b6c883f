import type { tableSessionOpened } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onTableSessionOpened: Policy<typeof tableSessionOpened> = (deps, { data }, tx) =>
  deps.directory.opened(tx, data);
