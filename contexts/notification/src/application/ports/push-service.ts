import type { PushNotice } from '@hiorder/contracts';
import type { PushSubscriber } from './push-desk.ts';

/** Of the installation: a push service knows by them who calls. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface Push {
  readonly to: Pick<PushSubscriber, 'endpoint' | 'p256dh' | 'auth'>;
  readonly notice: PushNotice;
  /** Of two that wait for a phone without a line, the later one is kept. */
  readonly topic: string;
}

/** `gone`: there is no such subscription any more. `refused`: it will never be taken. */
export type PushOutcome =
  | { readonly kind: 'sent' | 'gone' | 'refused' }
  | { readonly kind: 'later'; readonly afterMs: number | undefined };

/** The way to the phones; encrypted for each of them. Never throws. */
export interface PushService {
  send(push: Push): Promise<PushOutcome>;
}
