import type { Wire } from '@hiorder/testing';
import type { Http } from '@hiorder/http';

export interface Called {
  readonly status: number;
  readonly body: Wire;
  readonly headers: Record<string, unknown>;
}

interface Call {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Calls a route: `call(http, 'POST /api/tables', { token, body })`. */
export async function call(http: Http, route: string, { token, body, headers }: Call = {}): Promise<Called> {
  const [method = 'GET', url = '/'] = route.split(' ');
  const answer = await http.inject({
    method: method as 'GET',
    url,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { payload: body as object }),
  });
  const json = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: json ? answer.json() : answer.payload, headers: answer.headers };
}
