import fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { refusal, send } from './answers.ts';
import { checkoutRoutes } from './checkout/routes.ts';
import { createFaults } from './faults.ts';
import { openLedger } from './ledger.ts';
import { providerApi } from './provider-api.ts';
import { testHooks } from './test-hooks.ts';

const MINUTE = 60_000;

export interface SandboxOptions {
  /** Toss' secret key, `test_sk_…`: who has it may move the (practice) money and cause faults. */
  readonly secretKey: string;
  /** Toss' public key, `test_ck_…`; the window needs none, it is here so that one place knows the pair. */
  readonly clientKey?: string;
  /** Where the journal lies: a directory, or the file itself. */
  readonly dataDir?: string;
  readonly stateFile?: string;
  readonly basePath?: string;
  readonly host?: string;
  /** 0 (the default): one that is free. */
  readonly port?: number;
  readonly slowMs?: number;
  readonly sessionMs?: number;
  readonly now?: () => number;
  readonly log?: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

export interface Sandbox {
  /** Resolves with the address it listens at. */
  listen(): Promise<string>;
  /** The address; only after `listen`. */
  readonly url: string;
  close(): Promise<void>;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const file = options.stateFile ?? (options.dataDir && join(options.dataDir, 'sandbox-payments.jsonl'));
  if (!file) throw new TypeError('createSandbox needs dataDir or stateFile');
  const { secretKey, log } = options;
  const now = options.now ?? Date.now;
  const ledger = openLedger({ file, now, sessionMs: options.sessionMs ?? 10 * MINUTE });
  const faults = createFaults();
  let url = '';

  const app = fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return send(reply, { ...refusal(request, 'INVALID_REQUEST'), status: error.statusCode });
    }
    log?.error({ err: error, url: request.url }, 'sandbox request failed');
    return send(reply, refusal(request, 'FAILED_INTERNAL_SYSTEM_PROCESSING'));
  });
  app.setNotFoundHandler((request, reply) => send(reply, refusal(request, 'NOT_FOUND')));
  app.get('/health/live', () => ({ status: 'ok' }));
  app.register(async (scope) =>
    providerApi(scope, {
      ledger,
      faults,
      secretKey,
      now,
      receiptUrl: (paymentKey) => `${url}/receipts/${paymentKey}`,
    }),
  );
  app.register(async (scope) => testHooks(scope, { ledger, faults, secretKey }));
  app.register(async (scope) =>
    checkoutRoutes(scope, {
      ledger,
      now,
      basePath: options.basePath ?? '/sandbox',
      slowMs: options.slowMs ?? 4_000,
    }),
  );

  return {
    get url() {
      if (url === '') throw new Error('the sandbox does not listen yet');
      return url;
    },
    async listen() {
      const host = options.host ?? '127.0.0.1';
      await app.listen({ host, port: options.port ?? 0 });
      url = `http://${host}:${(app.server.address() as AddressInfo).port}`;
      log?.info({ url, file }, 'sandbox payment provider listens');
      return url;
    },
    async close() {
      await app.close();
      await ledger.close();
    },
  };
}
