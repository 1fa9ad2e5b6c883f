import type { Locale } from '@hiorder/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors } from 'oidc-provider';
import { originsOf } from '../oidc/protocol-pages.ts';
import type { ProviderHost } from '../oidc/provider-host.ts';
import { pageLocale } from './page-reply.ts';
import { originOf } from './request-origin.ts';

/** Where a browser is in its sign-in. */
export interface Step {
  readonly prompt: string;
  readonly loginHint: string;
  readonly path: string;
  readonly locale: Locale;
  readonly formsMayGoTo: readonly string[];
}

/** What says in which language to answer. */
export const asked = (request: FastifyRequest) => ({
  lang: (request.query as { lang?: string }).lang,
  acceptLanguage: request.headers['accept-language'],
});

/** The step that this browser is at; undefined when it is over, or another browser's. */
export async function stepOf(
  host: ProviderHost,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Step | undefined> {
  const { uid } = request.params as { uid: string };
  try {
    const interaction = await host.current().interactionDetails(request.raw, reply.raw);
    if (interaction.uid !== uid) return undefined;
    const { params } = interaction;
    const text = (name: string) => (typeof params[name] === 'string' ? params[name] : undefined);
    return {
      prompt: interaction.prompt.name,
      loginHint: text('login_hint')?.slice(0, 254) ?? '',
      path: `${host.mountPath}/interaction/${uid}`,
      locale: pageLocale({ ...asked(request), uiLocales: text('ui_locales') }),
      formsMayGoTo: originsOf(params['redirect_uri']),
    };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/** Forms of other sites: their cookies do not come along (SameSite), and browsers say where a form is from. */
export function sentByOurPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  return origin === undefined || origin === originOf(request);
}

type Outcome = Parameters<ReturnType<ProviderHost['current']>['interactionResult']>[2];

/** Tells the provider what came of the step and sends the browser on. */
export async function goOn(
  host: ProviderHost,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
): Promise<FastifyReply> {
  const merge = { mergeWithLastSubmission: !('login' in outcome) };
  const next = await host.current().interactionResult(request.raw, reply.raw, outcome, merge);
  return reply.header('cache-control', 'no-store').redirect(next, 303);
}
