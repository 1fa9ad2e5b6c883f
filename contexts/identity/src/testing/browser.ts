/** A browser without a screen: keeps cookies by path, does not follow redirects. */
export interface Browser {
  get(url: string, headers?: Record<string, string>): Promise<BrowserAnswer>;
  submit(
    url: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<BrowserAnswer>;
  /** Whatever a page's script may send. */
  send(url: string, init: RequestInit): Promise<BrowserAnswer>;
  cookies(): readonly Cookie[];
  clearCookies(): void;
}

export interface BrowserAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it sends us. */
  readonly location: string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly attributes: string;
}

function parsed(header: string): Cookie & { gone: boolean } {
  const [pair = '', ...rest] = header.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
  const expires = rest.find((part) => /^expires=/i.test(part))?.slice(8);
  const gone = expires !== undefined && Date.parse(expires) < Date.now();
  return { name, value: value.join('='), path, attributes: rest.join('; '), gone };
}

const covers = (cookiePath: string, path: string): boolean =>
  path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);

const keyOf = ({ name, path }: Cookie): string => `${name} ${path}`;

/** `origin`: where the server listens. `cookies`: of another browser, to go on with. */
export function createBrowser(origin: string, cookies: readonly Cookie[] = []): Browser {
  const jar = new Map<string, Cookie>(cookies.map((cookie) => [keyOf(cookie), cookie]));

  async function send(url: string, init: RequestInit): Promise<BrowserAnswer> {
    const target = new URL(url, origin);
    const cookie = [...jar.values()]
      .filter(({ path }) => covers(path, target.pathname))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const header of answer.headers.getSetCookie()) {
      const { gone, ...received } = parsed(header);
      const key = keyOf(received);
      if (gone) jar.delete(key);
      else jar.set(key, received);
    }
    return {
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
    };
  }

  return {
    send,
    get: (url, headers = {}) => send(url, { headers }),
    submit: (url, fields, headers = {}) =>
      send(url, { method: 'POST', body: new URLSearchParams(fields), headers: { origin, ...headers } }),
    cookies: () => [...jar.values()],
    clearCookies: () => jar.clear(),
  };
}
