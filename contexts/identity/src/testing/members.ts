import type { World } from './identity-world.ts';
import { createBrowser, type Browser } from './browser.ts';
import { call } from './calls.ts';
import { askForTokens, authorizationRequest, CALLBACK, follow } from './tokens.ts';

export const MEMBERS_TOKEN_PATH = '/oidc/members/token';

/** As far as the page where members sign in. */
export async function memberPageOf(origin: string, browser: Browser = createBrowser(origin)) {
  const request = authorizationRequest({ scope: 'openid' });
  const started = await browser.get(request.url.replace('/oidc/', '/oidc/members/'));
  return { browser, page: started.location, verifier: request.verifier };
}

interface Entered {
  readonly email: string;
  readonly password: string;
  /** Makes the account first. */
  readonly isNew?: boolean;
  readonly browser?: Browser;
}

/** Through the page of a listening server: answers whose id the gateway gets, or why the page said no. */
export async function enterAsMember(
  { world, origin }: { world: World; origin: string },
  { email, password, isNew = false, browser: own }: Entered,
): Promise<{ status: number; memberId?: string; claims?: Record<string, unknown> }> {
  const { browser, page, verifier } = await memberPageOf(origin, own);
  const sent = await browser.submit(page + (isNew ? '?new=yes' : ''), { email, password });
  if (sent.status !== 303) return { status: sent.status };
  const done = await follow(browser, sent);
  const code = new URL(done.location).searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: verifier };
  const { status, body } = await askForTokens(world.identity.http, grant, undefined, MEMBERS_TOKEN_PATH);
  if (status !== 200) throw new Error(`No tokens: ${JSON.stringify(body)}`);
  const [, payload = ''] = body.id_token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  return { status: 200, memberId: String(claims['sub']), claims };
}

/** What the gateway says once it knows who signed in at which seat. */
export const seatMember = (world: World, body: object, token = world.options.service.sign('identity')) =>
  call(world.identity.http, 'POST /internal/guest-sessions/member', { token, body });
