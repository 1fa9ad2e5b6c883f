import type { FastifyRequest } from 'fastify';

/** Where a request came from and by which address we were called, before anything else believes a header. */
export interface Edge {
  readonly protocol: 'http' | 'https';
  /** Host and port, as in an address. */
  readonly host: string;
  /** `http://host:port` */
  readonly origin: string;
  readonly secure: boolean;
  readonly clientAddress: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    edge: Edge;
  }
}

const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

export interface EdgeOptions {
  readonly publicUrl?: string | undefined;
  readonly proxies?: number | undefined;
}

/** `undefined` when the Host header could not be part of an address. */
export function edgeOf(request: FastifyRequest, o: EdgeOptions): Edge | undefined {
  const { headers, socket } = request.raw;
  const proxies = o.proxies ?? 0;
  const host = (proxies > 0 ? last(headers['x-forwarded-host'], 1) : undefined) ?? headers.host ?? '';
  if (!HOST.test(host)) return undefined;
  const protocol = protocolOf(request, host, o);
  const forwarded = proxies > 0 ? last(headers['x-forwarded-for'], proxies) : undefined;
  const clientAddress = forwarded ?? socket.remoteAddress ?? 'unknown';
  return { protocol, host, origin: `${protocol}://${host}`, secure: protocol === 'https', clientAddress };
}

/** A proxy in front ends TLS, so our own socket does not tell how the client came. */
function protocolOf({ raw }: FastifyRequest, host: string, o: EdgeOptions): 'http' | 'https' {
  const forwarded = (o.proxies ?? 0) > 0 ? last(raw.headers['x-forwarded-proto'], 1) : undefined;
  if (forwarded === 'https' || forwarded === 'http') return forwarded;
  if (o.publicUrl !== undefined && new URL(o.publicUrl).host === host) {
    return o.publicUrl.startsWith('https:') ? 'https' : 'http';
  }
  return 'encrypted' in raw.socket && raw.socket.encrypted === true ? 'https' : 'http';
}

/** The nth value from the right of a list header: what the nearest proxies wrote, not what the client claims. */
function last(header: string | string[] | undefined, n: number): string | undefined {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .at(-n);
}
