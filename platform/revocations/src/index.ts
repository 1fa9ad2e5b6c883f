export {
  createRevocations,
  type RevocationSource,
  type Revocations,
  type RevocationsOptions,
  type RevokedClaim,
} from './revocations.ts';
