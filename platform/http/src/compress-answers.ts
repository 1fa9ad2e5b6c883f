import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';

/** Below this it would save less than a packet. */
const WORTH_IT = 1_024;
/** On the fly: four fifths of what the best can do, in a hundredth of its time. */
const BROTLI_QUALITY = 4;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/**
 * Sends JSON that is read as the client likes it best. Answers to commands stay as they are: they are small, and some
 * carry a token beside what the client has said, which compression would give away bit by bit. An ETag stays too; it
 * names the content, not its coding.
 */
export function compressAnswers(http: Http): void {
  http.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || !isJson(reply)) return payload;
    varyByCoding(reply);
    if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload;
    const content = Buffer.from(payload);
    const coding = content.length < WORTH_IT ? undefined : chosenCoding(request);
    if (coding === undefined) return payload;
    void reply.header('content-encoding', coding).removeHeader('content-length');
    return coding === 'br' ? brotli(content) : asGzip(content);
  });
}

const brotli = (content: Buffer): Promise<Buffer> =>
  asBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** A 304 says of the JSON what its answer would have said. */
const isJson = (reply: FastifyReply): boolean =>
  reply.statusCode === 304 || /^application\/(problem\+)?json/.test(String(reply.getHeader('content-type')));

function varyByCoding(reply: FastifyReply): void {
  const vary = reply.getHeader('vary');
  if (/\*|accept-encoding/i.test(String(vary))) return;
  void reply.header('vary', vary === undefined ? 'Accept-Encoding' : `${String(vary)}, Accept-Encoding`);
}

function chosenCoding(request: FastifyRequest): 'br' | 'gzip' | undefined {
  const accepted = acceptedCodings(request.headers['accept-encoding']);
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}

/** Of an `Accept-Encoding` header; what is refused by `q=0` is not among them. */
export function acceptedCodings(header: string | string[] | undefined): ReadonlySet<string> {
  const parts = String(header ?? '').split(',');
  return new Set(
    parts.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]!.trim()),
  );
}
