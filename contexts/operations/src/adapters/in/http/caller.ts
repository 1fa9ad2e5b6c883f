import type { Actor, Principal } from '@hiorder/contracts';

export const principalOf = (request: { claims: unknown }): Principal => request.claims as Principal;

/** Who events say did it. */
export const actorOf = ({ role, sub, name }: Principal): Actor => ({
  kind: role === 'machine' ? 'machine' : 'staff',
  id: sub,
  ...(name !== undefined && { name }),
});
