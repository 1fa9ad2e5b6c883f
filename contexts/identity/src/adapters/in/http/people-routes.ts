import {
  ChangeStaff,
  InvitedStaff,
  InviteStaff,
  MAY,
  StaffMember,
  StaffMemberList,
  type Principal,
} from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import type { Transaction, UnitOfWork } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { changePerson } from '../../../application/change-person.ts';
import type { invitePerson } from '../../../application/invite-person.ts';
import type { Caller } from '../../../application/people-deps.ts';
import type { Invitations } from '../../../application/ports/invitations.ts';
import type { People } from '../../../application/ports/people.ts';
import type { withdrawInvitation } from '../../../application/withdraw-invitation.ts';
import { INVITATION_PATH } from './invitation-path.ts';
import { invitedView, personView } from './people-views.ts';
import { problemOf } from './refusals.ts';
import { originOf } from './request-origin.ts';

export interface PeopleRoutes {
  readonly people: People;
  readonly invitations: Invitations;
  readonly unitOfWork: UnitOfWork;
  /** Begins the links; without it, where this request came. */
  readonly publicUrl: string | undefined;
  readonly invitePerson: ReturnType<typeof invitePerson>;
  readonly changePerson: ReturnType<typeof changePerson>;
  readonly withdrawInvitation: ReturnType<typeof withdrawInvitation>;
}

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const forOwners = (summary: string, problems: Record<number, readonly string[]> = {}) =>
  ({ auth: MAY['people.manage'], docs: { summary, tags: ['people'], problems } }) as const;

const callerOf = (request: FastifyRequest): Caller => {
  const { sub: accountId, store: storeId } = request.claims as unknown as Principal;
  return { accountId, storeId };
};

export function addPeopleRoutes(http: Http, o: PeopleRoutes): void {
  listRoute(http, o);
  inviteRoute(http, o);
  changeRoute(http, o);
  removeRoute(http, o);
}

function listRoute(http: Http, { people, invitations }: PeopleRoutes): void {
  http.get(
    '/api/staff',
    {
      schema: { response: { 200: StaffMemberList } },
      config: forOwners('Everybody who works here, did, or is invited'),
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const caller = callerOf(request);
      const persons = await people.list(caller.storeId);
      const invited = await invitations.open(caller.storeId);
      return { items: [...persons.map((one) => personView(one, caller)), ...invited.map(invitedView)] };
    },
  );
}

/** The link is a credential, so it is not kept with the answer: a repetition makes the same one of the invitation's id. */
function inviteRoute(http: Http, o: PeopleRoutes): void {
  http.post(
    '/api/staff',
    {
      schema: { body: InviteStaff, response: { 201: InvitedStaff } },
      config: {
        ...forOwners('Invite somebody; answers a link for them, which replaces an earlier one', {
          403: ['role-above-own'],
          409: ['already-on-staff', 'person-deactivated'],
        }),
        idempotency: 'accepted',
      },
    },
    (request, reply) => {
      const linkOf = (id: string) =>
        `${o.publicUrl ?? originOf(request)}${INVITATION_PATH}/${o.invitations.tokenOf(id)}`;
      const invite = async (tx: Transaction) => {
        const invited = await o.invitePerson(tx, { caller: callerOf(request), wanted: request.body });
        if (!invited.ok) return problemOf(invited.error);
        const headers = { 'cache-control': 'no-store' };
        return { status: 201, body: invitedView(invited.value), headers };
      };
      return runOnce(request, reply, invite, ({ id }) => ({ link: linkOf(String(id)) }));
    },
  );
}

function changeRoute(http: Http, o: PeopleRoutes): void {
  http.patch(
    '/api/staff/:id',
    {
      schema: { params: Params, body: ChangeStaff, response: { 200: StaffMember } },
      config: forOwners('Give a person another role, deactivate them, or let them back', {
        403: ['role-above-own'],
        409: ['last-owner', 'works-elsewhere'],
      }),
    },
    async (request) => {
      const caller = callerOf(request);
      const wanted = { caller, id: request.params.id, change: request.body };
      const changed = await o.unitOfWork.transaction((tx) => o.changePerson(tx, wanted));
      if (!changed.ok) throw problemOf(changed.error);
      return personView(changed.value, caller);
    },
  );
}

function removeRoute(http: Http, o: PeopleRoutes): void {
  http.delete(
    '/api/staff/:id',
    {
      schema: {
        params: Params,
        response: { 204: Type.Null({ description: 'They cannot sign in any more' }) },
      },
      config: forOwners('Deactivate a person, or take an invitation back', {
        403: ['role-above-own'],
        409: ['last-owner', 'works-elsewhere'],
      }),
    },
    async (request, reply) => {
      const which = { caller: callerOf(request), id: request.params.id };
      const removed = await o.unitOfWork.transaction(async (tx) => {
        const changed = await o.changePerson(tx, { ...which, change: { active: false } });
        const isPerson = changed.ok || changed.error.code !== 'not-found';
        return isPerson ? changed : o.withdrawInvitation(tx, which);
      });
      if (!removed.ok) throw problemOf(removed.error);
      return reply.code(204).send(null);
    },
  );
}
