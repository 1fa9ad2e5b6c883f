import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { takeUpgrade } from '@hiorder/http';
import { DRAINING_HEADER, type Addresses } from '@hiorder/upstream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerHeaders, requestHeaders } from './passed-headers.ts';

type Opened = { readonly answer: IncomingMessage } & (
  | { readonly socket: Duplex; readonly head: Buffer }
  | { readonly socket?: undefined }
);

const OPENING_MS = 5_000;

/** Opens the same socket at a replica, another one when the first cannot be reached or is leaving, and joins the two. */
export async function passSocketTo(
  addresses: Addresses,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const tried = new Set<string>();
  const attempts = Math.max(2, addresses.all.length);
  for (let attempt = 1; ; attempt += 1) {
    const address = addresses.next(tried);
    tried.add(address);
    const opened = await open(address, request).catch((error: unknown) => {
      addresses.failed(address);
      if (attempt >= attempts) throw error;
    });
    if (!opened) continue;
    const leaving = opened.answer.headers[DRAINING_HEADER] !== undefined;
    if (leaving) addresses.leaving(address);
    else addresses.worked(address);
    if (opened.socket) return join(opened.answer, opened, { request, reply });
    if (!leaving || attempt >= attempts) return refuse(opened.answer, reply);
    opened.answer.resume();
  }
}

function open(address: string, { raw }: FastifyRequest): Promise<Opened> {
  const { protocol, hostname, port } = new URL(address);
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { ...requestHeaders(raw.headers), connection: 'Upgrade', upgrade: 'websocket' };
  return new Promise((resolve, reject) => {
    const asked = send({ hostname, port, path: raw.url ?? '/', headers, agent: false });
    asked.setTimeout(OPENING_MS, () => asked.destroy(new Error(`no answer within ${OPENING_MS} ms`)));
    asked.once('error', reject);
    asked.once('response', (answer) => resolve({ answer }));
    asked.once('upgrade', (answer, socket, head) => {
      socket.setTimeout(0);
      resolve({ answer, socket, head });
    });
    asked.end();
  });
}

async function refuse(answer: IncomingMessage, reply: FastifyReply): Promise<void> {
  const text = Buffer.concat(await answer.toArray());
  const { 'content-length': _length, ...headers } = answerHeaders(answer.headers);
  await reply
    .code(answer.statusCode ?? 502)
    .headers(headers)
    .send(text);
}

/** A client that has gone meanwhile leaves nothing open behind it. */
function nearEnd({ request, reply }: { request: FastifyRequest; reply: FastifyReply }, far: Duplex) {
  try {
    return takeUpgrade(request, reply);
  } catch (error) {
    far.destroy();
    throw error;
  }
}

/** What one end sends, the other gets; where one ends, the other does. */
function join(
  answer: IncomingMessage,
  far: { socket: Duplex; head: Buffer },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): void {
  const near = nearEnd({ request, reply }, far.socket);
  const headers = Object.entries(answerHeaders(answer.headers)).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const kept = near.cookies.map((cookie) => `set-cookie: ${cookie}`);
  const upgrade = ['connection: Upgrade', 'upgrade: websocket'];
  const lines = ['HTTP/1.1 101 Switching Protocols', ...upgrade, ...headers, ...kept, '', ''];
  near.socket.write(lines.join('\r\n'));
  near.socket.write(far.head);
  far.socket.write(near.head);
  for (const [one, other] of [
    [near.socket, far.socket],
    [far.socket, near.socket],
  ] as const) {
    one.once('error', () => other.destroy());
    one.once('close', () => other.destroy());
    one.pipe(other);
    if (one.destroyed) other.destroy();
  }
}
