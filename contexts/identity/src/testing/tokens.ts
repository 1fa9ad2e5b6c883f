import { createHash, randomBytes } from 'node:crypto';
import type { Http } from '@hiorder/http';
import { newId } from '@hiorder/kernel';
import { createBrowser, type Browser, type BrowserAnswer } from './browser.ts';
import { MACHINE, ORIGIN, PASSWORD, WEB_SECRET, type World } from './identity-world.ts';

export const CALLBACK = `${ORIGIN}/auth/callback`;

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

/** Asks the token endpoint in-process, as the gateway does. */
export async function askForTokens(
  http: Http,
  fields: Record<string, string>,
  client = webClient,
  url = '/oidc/token',
) {
  const answer = await http.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: client },
    payload: new URLSearchParams(fields).toString(),
  });
  return { status: answer.statusCode, body: answer.json<Tokens & { error?: string }>() };
}

export const webClient = basic('hiorder-web', WEB_SECRET);

/** A token of a machine that may do what a manager of the store may. */
export async function machineToken(world: World, storeId: string): Promise<string> {
  const machine = { ...MACHINE, clientId: `${MACHINE.clientId}-${storeId}` };
  await world.identity.seed.registerMachineClient({ ...machine, storeId, name: 'POS' });
  const client = basic(machine.clientId, machine.secret);
  const { body } = await askForTokens(world.identity.http, { grant_type: 'client_credentials' }, client);
  return body.access_token;
}

export interface AuthorizationRequest {
  readonly verifier: string;
  readonly url: string;
  readonly state: string;
}

export function authorizationRequest(extra: Record<string, string | undefined> = {}): AuthorizationRequest {
  const verifier = randomBytes(32).toString('base64url');
  const state = newId();
  const parameters: Record<string, string | undefined> = {
    client_id: 'hiorder-web',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
  };
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { verifier, state, url: `/oidc/auth?${new URLSearchParams(given).toString()}` };
}

/** Goes where the provider sends the browser, until that is another site or a page. */
export async function follow(browser: Browser, answer: BrowserAnswer): Promise<BrowserAnswer> {
  let last = answer;
  for (let hops = 0; hops < 10 && last.location !== '' && !last.location.startsWith(CALLBACK); hops += 1) {
    last = await browser.get(last.location);
  }
  return last;
}

export interface SignedIn {
  readonly tokens: Tokens;
  readonly browser: Browser;
  readonly origin: string;
}

/** The whole authorization code flow through the sign-in page of a listening server. */
export async function signInAs(
  origin: string,
  http: Http,
  o: { email: string; password?: string; remember?: boolean; browser?: Browser },
): Promise<SignedIn> {
  const browser = o.browser ?? createBrowser(origin);
  const request = authorizationRequest();
  const started = await browser.get(request.url);
  const fields = { email: o.email, password: o.password ?? PASSWORD, ...(o.remember && { remember: 'yes' }) };
  const done = await follow(browser, await browser.submit(started.location, fields));
  const code = new URL(done.location).searchParams.get('code') ?? '';
  const { status, body } = await askForTokens(http, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: CALLBACK,
    code_verifier: request.verifier,
  });
  if (status !== 200) throw new Error(`No tokens: ${JSON.stringify(body)}`);
  return { tokens: body, browser, origin };
}
