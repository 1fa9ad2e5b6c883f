import type { StreamResponse } from '@connectrpc/connect';

/** The stream goes on as long as `check`, asked again and again, does not reject; then it ends with that error. */
export function streamUntil(
  response: StreamResponse,
  o: { check(): Promise<unknown>; everyMs: number },
): StreamResponse {
  return { ...response, message: checked(response.message, o) };
}

async function* checked<T>(
  messages: AsyncIterable<T>,
  o: { check(): Promise<unknown>; everyMs: number },
): AsyncGenerator<T> {
  const over = Promise.withResolvers<never>();
  over.promise.catch(() => {});
  const timer = setInterval(() => void o.check().catch(over.reject), o.everyMs);
  const iterator = messages[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await Promise.race([iterator.next(), over.promise]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    clearInterval(timer);
    // Not awaited: it may be in the middle of waiting, and ends with the call's signal.
    void iterator.return?.();
  }
}
