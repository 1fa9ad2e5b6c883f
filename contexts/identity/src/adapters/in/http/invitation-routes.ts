import type { Locale } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { acceptInvitation, AcceptRefusal } from '../../../application/accept-invitation.ts';
import type { showInvitation } from '../../../application/queries/show-invitation.ts';
import { readForms } from './form-parser.ts';
import { INVITATION_PATH } from './invitation-path.ts';
import { pageHeaders, pageLocale } from './page-reply.ts';
import { invitationPage, type InvitationProblem } from './pages/invitation-page.ts';
import { invitationOverPage, joinedPage } from './pages/message-pages.ts';
import { addressOf } from './request-origin.ts';
import { asked, sentByOurPage } from './sign-in-step.ts';

export interface InvitationRoutes {
  readonly showInvitation: ReturnType<typeof showInvitation>;
  readonly acceptInvitation: ReturnType<typeof acceptInvitation>;
}

const url = `${INVITATION_PATH}/:token`;
const Params = Type.Object({ token: Type.String({ maxLength: 100 }) });
const Query = Type.Object({ lang: Type.Optional(Type.String({ maxLength: 35 })) });
const Form = Type.Object({
  /** Only for what remembers passwords: whose account it is, the invitation says. */
  username: Type.Optional(Type.String({ maxLength: 254 })),
  name: Type.Optional(Type.String({ maxLength: 60 })),
  password: Type.Optional(Type.String({ maxLength: 1024 })),
});
const config = { auth: 'public', docs: { hidden: true } } as const;
const schema = { params: Params, querystring: Query };

interface Sent {
  readonly name?: string;
  readonly password?: string;
}

/** Where somebody who was invited says who they are and chooses a password. The link itself proves who may. */
export function addInvitationRoutes(http: Http, o: InvitationRoutes): void {
  void http.register((scope, _options, done) => {
    readForms(scope);
    scope.get<{ Params: { token: string } }>(url, { schema, config }, async (request, reply) =>
      show(o, request, reply, {}),
    );
    scope.post<{ Params: { token: string }; Body: Sent }>(
      url,
      { schema: { ...schema, body: Form }, config },
      async (request, reply) => {
        const { name = '', password = '' } = request.body;
        if (!sentByOurPage(request)) return show(o, request, reply, { name });
        const { token } = request.params;
        const accepted = await o.acceptInvitation({ token, name, password, address: addressOf(request) });
        if (!accepted.ok) return show(o, request, reply, { name, refusal: accepted.error });
        const locale = pageLocale(asked(request));
        return reply.headers(pageHeaders()).send(joinedPage(locale, accepted.value.name));
      },
    );
    done();
  });
}

interface Shown {
  readonly name?: string;
  readonly refusal?: AcceptRefusal;
}

async function show(
  o: InvitationRoutes,
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
  { name, refusal }: Shown,
): Promise<FastifyReply> {
  const locale: Locale = pageLocale(asked(request));
  const { token } = request.params;
  const invitation = await o.showInvitation(token);
  void reply.headers(pageHeaders());
  if (!invitation || refusal?.code === 'invitation-over') {
    return reply.code(410).send(invitationOverPage(locale));
  }
  const problem: InvitationProblem | undefined = refusal;
  if (refusal?.code === 'too-many-attempts') {
    void reply.header('retry-after', String(Math.ceil(refusal.waitMs / 1000)));
  }
  const action = `${INVITATION_PATH}/${encodeURIComponent(token)}`;
  return reply
    .code(refusal ? statusOf(refusal) : 200)
    .send(invitationPage({ ...invitation, locale, action, problem, name: name ?? invitation.name ?? '' }));
}

function statusOf({ code }: AcceptRefusal): number {
  if (code === 'too-many-attempts') return 429;
  if (code === 'credentials-wrong') return 401;
  return code === 'works-elsewhere' ? 409 : 400;
}
