import { eventCatalogue, tableSessionClosed, tokensRevoked } from '@hiorder/contracts';
import { createGateway } from '@hiorder/gateway';
import {
  asyncApi,
  createInProcessClient,
  createServiceAuth,
  createTokenVerifier,
  openApiOf,
  type Http,
} from '@hiorder/http';
import { createIdentity } from '@hiorder/identity';
import { systemClock, type Context, type Log } from '@hiorder/kernel';
import { createMenu } from '@hiorder/menu';
import { createEmbeddedBus } from '@hiorder/messaging';
import { createNotification } from '@hiorder/notification';
import { createOperations } from '@hiorder/operations';
import { createOrdering } from '@hiorder/ordering';
import { createPayment } from '@hiorder/payment';
import { createRevocations } from '@hiorder/revocations';
import { join } from 'node:path';
import type { Databases } from './databases.ts';
import type { Secrets } from './secrets.ts';
import type { ContextName, Settings } from './settings.ts';
import { appDirs } from './web-apps.ts';

const AUDIENCE = 'hiorder';

export interface Running {
  readonly gateway: Context<Http> | undefined;
  readonly identity: ReturnType<typeof createIdentity> | undefined;
  readonly menu: ReturnType<typeof createMenu> | undefined;
  readonly all: readonly Context<Http>[];
  stop(): Promise<void>;
}
