import type { Wire } from '@hiorder/testing';
export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  readonly body: Wire;
}

/** As a browser on one of our pages: keeps cookies, sends them, and says that the request is from the same origin. */
export function browser(base: string, o: { secure?: boolean } = {}) {
  const cookies = new Map<string, string>();
  async function send(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(method !== 'GET' && { 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) keep(line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }
  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0/.test(line)) cookies.delete(name);
    else if (!/; Secure/.test(line) || o.secure === true) cookies.set(name, value);
  }
  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => send(path, headers ? { headers } : {}),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send(path, { method: 'POST', ...(body !== undefined && { body }), ...(headers && { headers }) }),
    send,
  };
}
