import type { Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { registerMember } from '../../../application/register-member.ts';
import type { signInMember } from '../../../application/sign-in-member.ts';
import type { ProviderHost } from '../oidc/provider-host.ts';
import { readForms } from './form-parser.ts';
import { MEMBERS_PATH } from './oidc-routes.ts';
import { pageHeaders, pageLocale } from './page-reply.ts';
import { memberPage, memberWay, type MemberProblem } from './pages/member-page.ts';
import { expiredPage } from './pages/message-pages.ts';
import { addressOf } from './request-origin.ts';
import { asked, goOn, sentByOurPage, stepOf, type Step } from './sign-in-step.ts';

export interface MemberSignInRoutes {
  readonly memberHost: ProviderHost;
  readonly signInMember: ReturnType<typeof signInMember>;
  readonly registerMember: ReturnType<typeof registerMember>;
}

const url = `${MEMBERS_PATH}/interaction/:uid`;
const Params = Type.Object({ uid: Type.String({ maxLength: 100 }) });
const Query = Type.Object({
  lang: Type.Optional(Type.String({ maxLength: 35 })),
  new: Type.Optional(Type.String({ maxLength: 10 })),
});
const Form = Type.Object({
  email: Type.Optional(Type.String({ maxLength: 254 })),
  password: Type.Optional(Type.String({ maxLength: 1024 })),
});
const schema = { params: Params, querystring: Query };
const config = { auth: 'public', docs: { hidden: true } } as const;

interface Asked {
  Params: { uid: string };
  Querystring: { lang?: string; new?: string };
  Body: { email?: string; password?: string };
}

/** Where a guest signs in as a member, or makes the account. The interaction's cookie ties the form to one browser. */
export function addMemberSignInRoutes(http: Http, o: MemberSignInRoutes): void {
  void http.register((scope, _options, done) => {
    readForms(scope);
    scope.get<Asked>(url, { schema, config }, async (request, reply) => {
      const step = await stepOf(o.memberHost, request, reply);
      if (!step) return showExpired(request, reply);
      if (step.prompt !== 'login') return goOn(o.memberHost, request, reply, { consent: {} });
      return show(request, reply, { step, email: '' });
    });
    scope.post<Asked>(url, { schema: { ...schema, body: Form }, config }, async (request, reply) => {
      const step = await stepOf(o.memberHost, request, reply);
      if (!step || !sentByOurPage(request)) return showExpired(request, reply);
      const { email = '', password = '' } = request.body;
      if (email.trim() === '' || password === '')
        return show(request, reply, { step, email, problem: { code: 'empty' } });
      const command = { email, password, address: addressOf(request) };
      const found = await (isNew(request) ? o.registerMember(command) : o.signInMember(command));
      if (!found.ok) return show(request, reply, { step, email, problem: found.error });
      return goOn(o.memberHost, request, reply, { login: { accountId: found.value.id, amr: ['pwd'] } });
    });
    // Back to where they came from, as nobody in particular.
    scope.get<Asked>(`${url}/cancel`, { schema, config }, async (request, reply) => {
      const step = await stepOf(o.memberHost, request, reply);
      if (!step) return showExpired(request, reply);
      return goOn(o.memberHost, request, reply, { error: 'access_denied' });
    });
    done();
  });
}

const isNew = (request: FastifyRequest): boolean => (request.query as Asked['Querystring']).new === 'yes';

const STATUS: Readonly<Partial<Record<MemberProblem['code'], number>>> = {
  'credentials-wrong': 401,
  'email-taken': 409,
  'too-many-attempts': 429,
};

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { step, email, problem }: { step: Step; email: string; problem?: MemberProblem },
): FastifyReply {
  const { locale, path: action, formsMayGoTo } = step;
  if (problem?.code === 'too-many-attempts') {
    void reply.header('retry-after', String(Math.ceil(problem.waitMs / 1000)));
  }
  return reply
    .code(problem ? (STATUS[problem.code] ?? 400) : 200)
    .headers(pageHeaders({ formsMayGoTo }))
    .send(memberPage({ locale, action, isNew: isNew(request), email: email.trim(), problem }));
}

function showExpired(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = pageLocale(asked(request));
  return reply
    .code(400)
    .headers(pageHeaders())
    .send(expiredPage(locale, memberWay(locale)));
}
