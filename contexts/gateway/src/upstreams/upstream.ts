import type { Http } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a context is: in this process (undefined while it is switched off), or at one or several addresses. */
export type Target = { readonly http: () => Http | undefined } | { readonly url: string | readonly string[] };

export interface Call {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: Buffer | string;
  readonly clientAddress?: string;
  readonly signal?: AbortSignal;
}

export interface ReadAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface UpstreamState {
  readonly ready: boolean;
  /** "ok", or what is wrong in words for an operator. */
  readonly says: string;
}

export interface UpstreamOptions {
  readonly name: string;
  readonly log: Log;
  /** How long it may take a process to say that it is there. Default 2 s. */
  readonly livePatienceMs?: number;
}

/** One process that runs a context. */
export interface Replica {
  /** `null`: this process. */
  readonly address: string | null;
  ask(call: Call): Promise<ReadAnswer>;
}

/** A context as the gateway sees it, wherever it runs. What cannot be reached is a 503 problem that names it. */
export interface Upstream {
  /** Hands the request on and the answer back as they come, so that uploads and live streams pass through. */
  pass(request: FastifyRequest, reply: FastifyReply, o: { upload: boolean }): Promise<void>;
  /** Hands a request to open a WebSocket on, and then what both sides say. */
  passSocket(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** For the few small calls whose answer the gateway must read. */
  ask(call: Call): Promise<ReadAnswer>;
  state(): Promise<UpstreamState>;
  /** Each by itself, for operators. */
  readonly replicas: readonly Replica[];
  close(): Promise<void>;
}
