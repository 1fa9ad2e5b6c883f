import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  type ECDH,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { PushNotice, PushSubscriptionBody } from '@hiorder/contracts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly notice: PushNotice;
  /** What the sender says of itself, its signature checked. */
  readonly claims: { aud: string; sub: string; exp: number };
  readonly vapidKey: string;
}

/** A push service, and the browsers behind it: written from the RFCs, not with the library that sends. */
export async function pushEndpoint(t: TestContext) {
  const received: Received[] = [];
  const answers: { status: number; headers?: Record<string, string> }[] = [];
  const browsers = new Map<string, Browser>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, headers } = answers.shift() ?? { status: 201 };
      const path = request.url ?? '';
      const browser = browsers.get(path);
      if (status === 201 && browser) {
        const text = decrypt(Buffer.concat(chunks), browser);
        const authorization = vapidOf(request.headers.authorization ?? '');
        received.push({
          path,
          headers: request.headers,
          notice: JSON.parse(text) as PushNotice,
          ...authorization,
        });
      }
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    /** What is answered next, before the usual 201. */
    answerNext: (status: number, headers?: Record<string, string>) =>
      void answers.push({ status, ...(headers && { headers }) }),
    /** A browser's subscription. */
    subscription(name: string): PushSubscriptionBody {
      const ecdh = createECDH('prime256v1');
      const browser = { ecdh, publicKey: ecdh.generateKeys(), auth: randomBytes(16) };
      browsers.set(`/${name}`, browser);
      const keys = {
        p256dh: browser.publicKey.toString('base64url'),
        auth: browser.auth.toString('base64url'),
      };
      return { endpoint: `${origin}/${name}`, expirationTime: null, keys };
    },
  };
}

interface Browser {
  readonly ecdh: ECDH;
  readonly publicKey: Buffer;
  readonly auth: Buffer;
}

const derived = (secret: Buffer, o: { salt: Buffer; info: Buffer; length: number }): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, o.salt, o.info, o.length));
const said = (text: string): Buffer => Buffer.from(`${text}\0`);

/** RFC 8291 in the coding of RFC 8188: salt, record size, the sender's key, one record. */
function decrypt(body: Buffer, { ecdh, publicKey, auth }: Browser): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + sender.length);
  const info = Buffer.concat([said('WebPush: info'), publicKey, sender]);
  const secret = derived(ecdh.computeSecret(sender), { salt: auth, info, length: 32 });
  const key = derived(secret, { salt, info: said('Content-Encoding: aes128gcm'), length: 16 });
  const nonce = derived(secret, { salt, info: said('Content-Encoding: nonce'), length: 12 });
  const opening = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([opening.update(record.subarray(0, -16)), opening.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** RFC 8292: `vapid t=<JWT>, k=<key>`. @throws when it was signed with another key. */
function vapidOf(authorization: string): Pick<Received, 'claims' | 'vapidKey'> {
  const [, token = '', vapidKey = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [header, payload = '', signature = ''] = token.split('.');
  const point = Buffer.from(vapidKey, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  const by = { key, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', signed, by, Buffer.from(signature, 'base64url')))
    throw new Error('not signed with k');
  return { vapidKey, claims: JSON.parse(Buffer.from(payload, 'base64url').toString()) as Received['claims'] };
}
