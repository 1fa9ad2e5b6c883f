import { newIdempotencyKey } from './idempotency-key.ts';
import { type Answer, type ApiProblem, noAnswer, problemOf } from './problem.ts';

export type { Answer, ApiProblem } from './problem.ts';
export { newIdempotencyKey } from './idempotency-key.ts';
export { retryDelay } from './retry-delay.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  /** A file goes as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Api {
  send<T>(request: ApiRequest): Promise<Answer<T>>;
  get<T>(path: string): Promise<Answer<T>>;
  /** With a fresh Idempotency-Key, so that a repeat by the network stack acts once. */
  post<T>(path: string, body?: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
}

const TIMEOUT_MS = 15_000;

/** The session is a cookie at the gateway; nothing here knows a token. */
export function createApi(o: {
  language(): string;
  fetch?: typeof fetch;
  /** Told of every refusal, e.g. to leave when the session is over. */
  onProblem?(status: number, code: string): void;
}): Api {
  const call = o.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  async function send<T>(request: ApiRequest): Promise<Answer<T>> {
    const stop = stopSignal(request);
    let problem: ApiProblem;
    try {
      const response = await call(request.path, {
        method: request.method,
        headers: headersOf(request, o.language()),
        credentials: 'same-origin',
        signal: stop.signal,
        ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
      });
      if (response.ok) return { ok: true, value: await valueOf<T>(response), status: response.status };
      problem = await problemOf(response);
    } catch {
      const why = request.signal?.aborted ? 'aborted' : stop.signal.aborted ? 'timeout' : 'network-lost';
      return { ok: false, problem: noAnswer(why) };
    } finally {
      stop.over();
    }
    o.onProblem?.(problem.status, problem.code);
    return { ok: false, problem };
  }

  return {
    send,
    get: (path) => send({ method: 'GET', path }),
    post: (path, body) => send({ method: 'POST', path, body, idempotencyKey: newIdempotencyKey() }),
    patch: (path, body) => send({ method: 'PATCH', path, body }),
    delete: (path) => send({ method: 'DELETE', path }),
  };
}

/** Two reasons to stop in one signal; AbortSignal.any is too young for the phones of our guests. */
function stopSignal({ signal, timeoutMs }: ApiRequest) {
  const stop = new AbortController();
  const give = () => stop.abort();
  const deadline = setTimeout(give, timeoutMs ?? TIMEOUT_MS);
  signal?.addEventListener('abort', give);
  if (signal?.aborted) give();
  return {
    signal: stop.signal,
    over(): void {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', give);
    },
  };
}

const isFile = (body: unknown): body is Blob => typeof Blob !== 'undefined' && body instanceof Blob;

const bodyOf = (body: unknown): string | Blob => (isFile(body) ? body : JSON.stringify(body));

const typeOf = (body: unknown): string =>
  isFile(body) ? body.type || 'application/octet-stream' : 'application/json';

function headersOf(request: ApiRequest, language: string): Record<string, string> {
  return {
    Accept: 'application/json',
    'Accept-Language': language,
    ...(request.body === undefined ? {} : { 'Content-Type': typeOf(request.body) }),
    ...(request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}),
    ...request.headers,
  };
}

async function valueOf<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}
