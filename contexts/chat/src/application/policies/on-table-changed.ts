import type { tableChanged } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onTableChanged: Policy<typeof tableChanged> = (deps, { data }, tx) =>
  deps.directory.named(tx, data);
