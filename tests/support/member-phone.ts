import assert from 'node:assert/strict';
import type { GuestSession } from '@hiorder/contracts';
import { createBrowser } from '@hiorder/identity/testing';
import type { Answer, Caller } from './api.ts';
import type { Installation } from './people.ts';

export const MEMBER_PASSWORD = 'correct horse battery';

export interface MemberPhone extends Caller {
  readonly session: GuestSession;
  /** Over the page where members sign in; answers the status that the page itself said, or 303. */
  signsIn(o: { email: string; password?: string; isNew?: boolean }): Promise<number>;
  signsOut(): Promise<Answer>;
}

/** A phone that scanned a table's code and keeps its session in a cookie, as the guest app does. */
export async function phoneAt(server: Installation, tableIndex: number): Promise<MemberPhone> {
  const table = server.demo().tables[tableIndex];
  assert.ok(table, `the demo has no table ${tableIndex}`);
  const browser = createBrowser(server.baseUrl);
  const send: Caller['send'] = async (method, path, body, headers = {}) => {
    const {
      status,
      headers: answered,
      text,
    } = await browser.send(path, {
      method,
      headers: {
        ...{ origin: server.baseUrl, 'x-hiorder-app': 'guest' },
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = answered.get('content-type')?.includes('json') === true;
    return { status, headers: answered, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const scanned = await send('POST', '/api/guest-sessions', { code: table.code, locale: 'ko' });
  assert.equal(scanned.status, 201, scanned.text);
  const follow = async (location: string): Promise<string> => {
    let next = location;
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await browser.get(next);
      if (answer.location === '') return next;
      next = answer.location;
    }
    throw new Error(`no end of redirects at ${next}`);
  };
  return {
    ...{ session: scanned.body, token: undefined, send },
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body ?? {}, headers),
    async signsIn({ email, password = MEMBER_PASSWORD, isNew = false }) {
      const page = await follow('/auth/login?app=guest&returnTo=/visits');
      const sent = await browser.submit(page + (isNew ? '?new=yes' : ''), { email, password });
      if (sent.status !== 303) return sent.status;
      const arrived = new URL(await follow(sent.location), server.baseUrl);
      assert.equal(arrived.pathname, '/visits');
      return 303;
    },
    signsOut: () => send('POST', '/auth/logout?app=guest', {}),
  };
}
