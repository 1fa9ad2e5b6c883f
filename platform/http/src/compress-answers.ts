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
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!isWhole || reply.hasHeader('content-encoding')) return payload;
    const coding = Buffer.byteLength(payload) < WORTH_IT ? undefined : chosenCoding(request);
    if (coding === undefined) return payload;
    void reply.header('content-encoding', coding).removeHeader('content-length');
    return typeof payload === 'string' ? compress[coding](Buffer.from(payload)) : once[coding](payload);
  });
}

function brotli(content: Buffer): Promise<Buffer> {
  return asBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

const compress = { br: brotli, gzip: (content: Buffer): Promise<Buffer> => asGzip(content) };

/** An answer that is a buffer was made once for many, such as a menu: so it is compressed once, too. */
const once = { br: kept(compress.br), gzip: kept(compress.gzip) };

function kept(make: (content: Buffer) => Promise<Buffer>): (content: Buffer) => Promise<Buffer> {
  const made = new WeakMap<Buffer, Promise<Buffer>>();
  return (content) => {
    const before = made.get(content);
    if (before) return before;
    const now = make(content);
    made.set(content, now);
    now.catch(() => made.delete(content));
    return now;
  };
}

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
