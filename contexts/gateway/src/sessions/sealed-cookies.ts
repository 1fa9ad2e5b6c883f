import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseCookies, setCookie } from './cookie-header.ts';
import { sealedBox, type Opened, type SealedBoxOptions } from './sealed-box.ts';

/** A cookie whose content the browser can neither read nor change. */
export interface SealedCookie<T> {
  read(request: FastifyRequest): Promise<T | undefined>;
  /** `forBrowserSession`: the browser forgets it when it closes; else it keeps it for the cookie's whole life. */
  write(reply: FastifyReply, content: T, o?: { forBrowserSession?: boolean }): Promise<void>;
  clear(reply: FastifyReply): void;
}

export interface SealedCookieOptions extends SealedBoxOptions {
  readonly lifeSeconds: number;
}

/** Beyond this a browser drops the cookie without a word. */
const LONGEST = 4_000;
const REMEMBERED = 10_000;

export function sealedCookie<T extends object>(o: SealedCookieOptions): SealedCookie<T> {
  const box = sealedBox<T>(o);
  const opened = new Map<string, Opened<T>>();
  const nameFor = (secure: boolean): string => (secure ? `__Host-hiorder-${o.name}` : `hiorder-${o.name}`);

  return {
    async read(request) {
      const value = parseCookies(request.headers.cookie).get(nameFor(request.edge.secure));
      if (value === undefined || value.length > LONGEST) return undefined;
      const found = opened.get(value) ?? (await box.open(value));
      if (found === undefined || found.until <= o.clock.now().getTime()) return undefined;
      if (opened.size >= REMEMBERED) opened.delete(opened.keys().next().value!);
      opened.set(value, found);
      return found.content;
    },
    async write(reply, content, { forBrowserSession = false } = {}) {
      const { secure } = reply.request.edge;
      const value = await box.seal(content, o.lifeSeconds);
      if (value.length > LONGEST) throw new Error(`The ${o.name} cookie has grown to ${value.length} bytes`);
      const maxAge = forBrowserSession ? undefined : o.lifeSeconds;
      addCookie(reply, setCookie(nameFor(secure), value, { secure, maxAge }));
    },
    clear(reply) {
      const { secure } = reply.request.edge;
      addCookie(reply, setCookie(nameFor(secure), '', { secure, maxAge: 0 }));
    },
  };
}

/** On the raw response, so that it goes out with a context's answer, too. */
const addCookie = (reply: FastifyReply, cookie: string): void =>
  void reply.raw.appendHeader('set-cookie', cookie);
