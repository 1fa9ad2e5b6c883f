import type { KafkaSecurity } from '@hiorder/messaging/kafka';
import type { LogLevel } from '@hiorder/telemetry';
import type { ContextName } from './context-names.ts';

/** What the environment asks for. Every value has a default that suits one restaurant on one machine. */
export interface Settings {
  readonly contexts: ReadonlySet<ContextName>;
  /**
   * This process is the whole installation (some parts of it may be switched off): what is missing it makes itself.
   * Else others run the rest, and everything that they share must be given.
   */
  readonly alone: boolean;
  /** Where each context of this process listens; those behind a gateway of the same process need no port. */
  readonly ports: ReadonlyMap<ContextName, number>;
  /** Where programs reach ordering and operations; undefined: nowhere. */
  readonly grpcPort: { readonly number: number; readonly given: boolean } | undefined;
  readonly host: string;
  /** Another process may listen on the same port: one takes over from the other without a gap. */
  readonly reusePort: boolean;
  /** Where contexts of other processes are reached, each perhaps at several addresses. */
  readonly peers: ReadonlyMap<ContextName, readonly string[]>;
  /** As guests and staff reach it; decides token issuer and QR links. */
  readonly publicUrl: string;
  readonly publicUrlGiven: boolean;
  /** Proxies of ours in front of the gateway. */
  readonly proxies: number;
  readonly bus:
    | { readonly kind: 'embedded' }
    | {
        readonly kind: 'kafka';
        readonly brokers: readonly string[];
        readonly prefix: string | undefined;
        /** A replica that was not heard of for so long is taken for dead. */
        readonly sessionMs: number;
        /** How many brokers keep each event; without it as brokers are set. */
        readonly copies: number | undefined;
        readonly security: KafkaSecurity;
      };
  /** Of a PostgreSQL server; without one the embedded server is used. Must be an administrator's to migrate. */
  readonly databaseUrl: string | undefined;
  /** Of single databases, as their own role. */
  readonly databaseUrls: ReadonlyMap<ContextName | 'bus', string>;
  /** Put before each database's and role's name, so that several installations can share a server. */
  readonly databasePrefix: string;
  readonly migrate: 'on' | 'off' | 'only';
  readonly redisUrl: string | undefined;
  /** What all its keys begin with. */
  readonly redisPrefix: string | undefined;
  /** Secrets, photos, the sandbox's journal: beside the database they belong to. */
  readonly stateDir: string;
  readonly stateDirGiven: boolean;
  /** Where the embedded database lies. */
  readonly embeddedDir: string;
  readonly photosDir: string;
  /** Always in the checkout, unless the state lies elsewhere on purpose. */
  readonly demoFile: string;
  readonly reset: boolean;
  readonly demo: boolean;
  /** When the business day of the demo store ends, local time. */
  readonly demoDayEndsAt: string;
  readonly logLevel: LogLevel;
  /** Where spans are sent; undefined: tracing is off. */
  readonly traces: { readonly endpoint: string; readonly share: number } | undefined;
  /** Instead of those of the known browsers. */
  readonly pushServices: readonly string[];
  /** Printers may be on this machine. */
  readonly localPrinters: boolean;
  readonly rateLimits: 'on' | 'off';
  /** Web apps whose sources have changed are built at the start. */
  readonly buildApps: boolean;
  readonly orderExpirySeconds: number;
  /** How long a process that is to stop goes on serving, so that nobody sends it anything any more when it does. */
  readonly drainMs: number;
  /** Real money. */
  readonly toss:
    | { readonly secretKey?: string; readonly clientKey?: string; readonly apiUrl?: string }
    | undefined;
  /** The practice payment provider, where it runs by itself. */
  readonly sandboxUrl: string | undefined;
}

export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
