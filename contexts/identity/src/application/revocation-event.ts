import { tokensRevoked, type RevokedClaim } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';

/** From now on tokens with this claim do not count. `storeId` undefined: the platform's own people. */
export const revocation = (o: {
  storeId: string | undefined;
  claim: RevokedClaim;
  value: string;
  at: Date;
}): NewEvent => {
  const storeId = o.storeId ?? 'platform';
  return {
    definition: tokensRevoked,
    subject: o.value,
    storeId,
    partitionKey: o.value,
    data: { storeId, claim: o.claim, value: o.value, at: o.at.toISOString() },
  };
};
