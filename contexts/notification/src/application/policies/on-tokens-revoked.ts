import type { tokensRevoked } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** Somebody who left, a whole table, or a role that is another one. A single token that was replaced says nothing. */
export const onTokensRevoked: Policy<typeof tokensRevoked> = async ({ desk }, { data }, tx) => {
  if (data.claim === 'sub') await desk.forgetPerson(tx, data.value);
  if (data.claim === 'tableSession') await desk.forgetParty(tx, data.value);
  if (data.claim === 'standing') await desk.forgetStanding(tx, data.value);
};
