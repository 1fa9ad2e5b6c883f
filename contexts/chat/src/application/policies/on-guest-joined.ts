import type { guestJoined } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onGuestJoined: Policy<typeof guestJoined> = (deps, { data }, tx) =>
  deps.directory.seated(tx, data);
