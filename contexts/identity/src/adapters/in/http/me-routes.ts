import { ChangeMe, MAY, Me, type Principal } from '@hiorder/contracts';
import { ProblemError, refusal, runOnce, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import Type from 'typebox';
import type { endMembership } from '../../../application/end-membership.ts';
import type { whoAmI } from '../../../application/queries/who-am-i.ts';
import type { renameGuest } from '../../../application/rename-guest.ts';
import type { signOut } from '../../../application/sign-out.ts';
import { problemOf } from './refusals.ts';

export interface MeRoutes {
  readonly unitOfWork: UnitOfWork;
  readonly whoAmI: ReturnType<typeof whoAmI>;
  readonly renameGuest: ReturnType<typeof renameGuest>;
  readonly signOut: ReturnType<typeof signOut>;
  readonly endMembership: ReturnType<typeof endMembership>;
}

const tags = ['me'];

/** The token is good, its bearer is not there any more. */
const gone = (): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'token-revoked',
    title: 'Please sign in again',
    detail: 'You have been signed out.',
  });

export function addMeRoutes(http: Http, o: MeRoutes): void {
  http.get(
    '/api/me',
    {
      schema: { response: { 200: Me } },
      config: { auth: MAY['me.see'], docs: { summary: 'Who the caller is and what they may do', tags } },
    },
    async (request, reply) => {
      const me = await o.whoAmI(request.claims as unknown as Principal);
      if (!me) throw gone();
      void reply.header('cache-control', 'no-store');
      return me;
    },
  );

  http.patch(
    '/api/me',
    {
      schema: { body: ChangeMe, response: { 200: Me } },
      config: {
        auth: MAY['me.rename'],
        docs: { summary: 'Change the own nickname', tags, problems: { 410: ['session-closed'] } },
      },
    },
    async (request) => {
      const caller = request.claims as unknown as Principal;
      const { nickname } = request.body;
      const renamed = await o.unitOfWork.transaction((tx) =>
        o.renameGuest(tx, { guestId: caller.sub, nickname }),
      );
      if (!renamed.ok) throw problemOf(renamed.error);
      const me = await o.whoAmI(caller);
      if (!me) throw gone();
      return me;
    },
  );

  http.delete(
    '/api/me/membership',
    {
      schema: { response: { 204: Type.Null({ description: 'The account is gone, the seat stays' }) } },
      config: {
        auth: MAY['membership.end'],
        docs: { summary: 'Delete the own membership and let go of all past visits', tags },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { sub: guestId, member = '' } = request.claims as unknown as Principal;
        // The token is of before they signed out.
        if (!(await o.endMembership(tx, { guestId, memberId: member }))) return refusal(403);
        return { status: 204 };
      }),
  );

  http.delete(
    '/api/me/session',
    {
      schema: { response: { 204: Type.Null({ description: 'The token no longer counts' }) } },
      config: { auth: MAY['me.see'], docs: { summary: 'Sign out', tags } },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        await o.signOut(tx, request.claims as unknown as Principal);
        return { status: 204 };
      }),
  );
}
