import { request, type Dispatcher } from 'undici';
import { textHeaders } from './passed-headers.ts';
import type { Replica } from './upstream.ts';

/** This process and no other, whether it is well or not. */
export const replicaAt = (url: string, dispatcher: Dispatcher): Replica => ({
  address: new URL(url).host,
  async ask({ method, path, headers, body, signal }) {
    const answer = await request(url + path, {
      method,
      headers,
      body: body ?? null,
      dispatcher,
      ...(signal && { signal }),
    });
    return {
      status: answer.statusCode,
      headers: textHeaders(answer.headers),
      text: await answer.body.text(),
    };
  },
});
