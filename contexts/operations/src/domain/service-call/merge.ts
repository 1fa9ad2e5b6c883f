import type { ServiceCallStatus } from '@hiorder/contracts';
import type { ServiceCall } from './service-call.ts';

const RANK: Readonly<Record<ServiceCallStatus, number>> = { open: 0, closed: 1, answered: 2 };

/**
 * True when the log tells more of a call than is known. A call that staff answered was answered, even if a rebuilding
 * has heard first that its party left.
 */
export function tellsMore(told: ServiceCall, known: ServiceCall | undefined): boolean {
  if (!known) return true;
  const ahead = RANK[told.status] - RANK[known.status];
  return ahead === 0 ? told.count > known.count : ahead > 0;
}
