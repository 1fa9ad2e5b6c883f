export { createAddresses, type Addresses } from './addresses.ts';
export { balance, DRAINING_HEADER } from './balance.ts';
export { followNames } from './follow-names.ts';
export { NobodyAnswers } from './failures.ts';
export { isLate } from './failures.ts';
export { wasNeverSent } from './never-sent.ts';
