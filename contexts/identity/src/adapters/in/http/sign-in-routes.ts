import type { Locale } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import type { signIn, SignInRefusal } from '../../../application/sign-in.ts';
import type { ProviderHost } from '../oidc/provider-host.ts';
import { readForms } from './form-parser.ts';
import { OIDC_PATH } from './oidc-routes.ts';
import { pageHeaders, pageLocale } from './page-reply.ts';
import { expiredPage } from './pages/message-pages.ts';
import { signInPage, type SignInProblem } from './pages/sign-in-page.ts';
import { addressOf } from './request-origin.ts';
import { asked, goOn, sentByOurPage, stepOf, type Step } from './sign-in-step.ts';

export interface SignInRoutes {
  readonly host: ProviderHost;
  readonly signIn: ReturnType<typeof signIn>;
}

const url = `${OIDC_PATH}/interaction/:uid`;
const Params = Type.Object({ uid: Type.String({ maxLength: 100 }) });
const Query = Type.Object({ lang: Type.Optional(Type.String({ maxLength: 35 })) });
const Form = Type.Object({
  email: Type.Optional(Type.String({ maxLength: 254 })),
  password: Type.Optional(Type.String({ maxLength: 1024 })),
  remember: Type.Optional(Type.String({ maxLength: 10 })),
});
const config = { auth: 'public', docs: { hidden: true } } as const;

/** What the OpenID provider asks of a person: to sign in. The interaction's cookie ties the form to one browser. */
export function addSignInRoutes(http: Http, o: SignInRoutes): void {
  void http.register((scope, _options, done) => {
    readForms(scope);

    scope.get<{ Params: { uid: string }; Querystring: { lang?: string } }>(
      url,
      { schema: { params: Params, querystring: Query }, config },
      async (request, reply) => {
        const step = await stepOf(o.host, request, reply);
        if (!step) return showExpired(reply, pageLocale(asked(request)));
        if (step.prompt !== 'login') return goOn(o.host, request, reply, { consent: {} });
        return show(reply, step, { status: 200, email: step.loginHint, remember: true });
      },
    );

    scope.post<{
      Params: { uid: string };
      Querystring: { lang?: string };
      Body: { email?: string; password?: string; remember?: string };
    }>(
      url,
      { schema: { params: Params, querystring: Query, body: Form }, config },
      async (request, reply) => {
        const step = await stepOf(o.host, request, reply);
        if (!step || !sentByOurPage(request)) return showExpired(reply, pageLocale(asked(request)));
        const { email = '', password = '', remember } = request.body;
        const form = { email: email.trim(), remember: remember === 'yes' };
        if (form.email === '' || password === '') {
          return show(reply, step, { status: 400, ...form, problem: { code: 'empty' } });
        }
        const signedIn = await o.signIn({ email: form.email, password, address: addressOf(request) });
        if (!signedIn.ok) return show(reply, step, { ...form, ...failure(signedIn.error) });
        const { accountId } = signedIn.value;
        return goOn(o.host, request, reply, { login: { accountId, remember: form.remember, amr: ['pwd'] } });
      },
    );
    done();
  });
}

function failure(refusal: SignInRefusal): { status: number; problem: SignInProblem } {
  switch (refusal.code) {
    case 'credentials-wrong':
      return { status: 401, problem: { code: 'wrong' } };
    case 'no-store':
      return { status: 403, problem: { code: 'noStore' } };
    case 'too-many-attempts':
      return { status: 429, problem: { code: 'wait', waitMs: refusal.waitMs } };
  }
}

interface Shown {
  readonly status: number;
  readonly email: string;
  readonly remember: boolean;
  readonly problem?: SignInProblem;
}

function show(reply: FastifyReply, step: Step, { status, ...form }: Shown): FastifyReply {
  const { locale, path: action, formsMayGoTo } = step;
  if (form.problem?.code === 'wait') {
    void reply.header('retry-after', String(Math.ceil(form.problem.waitMs / 1000)));
  }
  return reply
    .code(status)
    .headers(pageHeaders({ formsMayGoTo }))
    .send(signInPage({ ...form, locale, action }));
}

const showExpired = (reply: FastifyReply, locale: Locale): FastifyReply =>
  reply.code(400).headers(pageHeaders()).send(expiredPage(locale));
