import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Trace } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Auth, Claims } from './authentication.ts';
import type { Claim } from './idempotency/begin-once.ts';
import type { RoutePriority } from './overload/priority.ts';
import type { Idempotency } from './idempotency/request-key.ts';
import type { ProcessState } from './process-state.ts';

/** The routes of one context, or of the gateway. */
export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What OpenAPI says about a route beside its schemas. */
export interface RouteDocumentation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly operationId?: string;
  /** Content types of a body that is not JSON (a photo). */
  readonly consumes?: readonly string[];
  /** Left out of the document. */
  readonly hidden?: boolean;
  /** Codes of problems that this route in particular may answer, by status. */
  readonly problems?: Readonly<Record<number, readonly string[]>>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route must say who may call it. */
    auth?: Auth;
    idempotency?: Idempotency;
    docs?: RouteDocumentation;
    /** What goes first when there is too much; reading is `low`, the rest `normal`. */
    priority?: RoutePriority;
  }
  interface FastifyRequest {
    /** Of the verified token; contexts read it as their `Principal`. */
    claims: Claims;
    trace: Trace;
    startedAt: number;
    onceClaim: Claim | undefined;
  }
  interface FastifyInstance {
    isClosing(): boolean;
    /** Breakers and overload of this context in this process, for operators. */
    processState(): ProcessState;
    onceDatabase: Database | undefined;
  }
}
