import { isGuest, type Principal } from '@hiorder/contracts';
import { refusal, type ProblemError } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import type { Caller, GuestCaller, StaffCaller } from '../../../application/caller.ts';
import type { MemberCaller } from '../../../application/queries/list-visits.ts';

type Request = Pick<FastifyRequest, 'claims'>;

const principalOf = (request: Request): Principal => request.claims as unknown as Principal;

const forbidden = (): ProblemError => refusal(403);

/** Routes say which roles may call; a guest's token must name where the guest sits. */
export function guestOf(request: Request): GuestCaller {
  const { role, sub: id, store: storeId, tableSession, name } = principalOf(request);
  if (!isGuest(role) || !storeId || !tableSession) throw forbidden();
  return { kind: 'guest', id, storeId, tableSessionId: tableSession, ...(name !== undefined && { name }) };
}

/** A guest whose token says who signed in. */
export function memberOf(request: Request): MemberCaller {
  const { member, memberSince } = principalOf(request);
  if (member === undefined || memberSince === undefined) throw forbidden();
  return { ...guestOf(request), memberId: member, memberSince: new Date(memberSince) };
}

export function staffOf(request: Request): StaffCaller {
  const { role, sub: id, store: storeId, name } = principalOf(request);
  if (isGuest(role) || !storeId) throw forbidden();
  return { kind: role === 'machine' ? 'machine' : 'staff', id, storeId, ...(name !== undefined && { name }) };
}

export const callerOf = (request: Request): Caller =>
  isGuest(principalOf(request).role) ? guestOf(request) : staffOf(request);
