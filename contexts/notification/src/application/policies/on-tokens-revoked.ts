import type { tokensRevoked } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** A guest who left, or a whole table. A single token that was replaced says nothing of its guest. */
export const onTokensRevoked: Policy<typeof tokensRevoked> = async ({ desk }, { data }, tx) => {
  if (data.claim === 'sub') await desk.forgetGuest(tx, data.value);
  if (data.claim === 'tableSession') await desk.forgetParty(tx, data.value);
};
