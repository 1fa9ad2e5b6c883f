import assert from 'node:assert/strict';
import { createBrowser } from '@hiorder/identity/testing';
import { caller, type Caller } from './api.ts';
import type { TestServer } from './server.ts';

export interface SignedIn extends Caller {
  /** The headers of its session, for what is read while it comes. */
  readonly session: Record<string, string>;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

/** Signs in on the page as a person does; what the caller sends then carries the session's cookie. */
export async function signIn(
  server: Pick<TestServer, 'baseUrl'>,
  o: { email: string; password: string },
): Promise<SignedIn> {
  const browser = createBrowser(server.baseUrl);
  const follow = async (location: string): Promise<string> => {
    let next = location;
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await browser.get(next);
      if (answer.location === '') return next;
      next = answer.location;
    }
    throw new Error(`no end of redirects at ${next}`);
  };
  const page = await follow('/auth/login?returnTo=/staff/');
  const sent = await browser.submit(page, { email: o.email, password: o.password });
  const arrived = await follow(sent.location);
  assert.ok(
    new URL(arrived, server.baseUrl).pathname.startsWith('/staff'),
    `the sign-in ended at ${arrived}`,
  );
  assert.doesNotMatch(arrived, /failed/);
  const cookies = browser.cookies();
  const own = cookies.map(({ name, value }) => `${name}=${value}`);
  const session = { cookie: own.join('; '), origin: server.baseUrl };
  const plain = caller(server.baseUrl);
  const send: Caller['send'] = (method, path, body, headers = {}) =>
    plain.send(method, path, body, { ...session, ...headers });
  return {
    session,
    cookies,
    token: undefined,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body ?? {}, headers),
  };
}
