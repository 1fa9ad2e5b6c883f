import { createHash } from 'node:crypto';
import type { Log } from '@hiorder/kernel';
import webPush from 'web-push';
import type { Push, PushOutcome, PushService, VapidKeys } from '../../../application/ports/push-service.ts';
import { WORTH_SECONDS } from '../../../domain/news.ts';

const PATIENCE_MS = 10_000;

export interface WebPushOptions {
  /** Whom the push service may write to: an https or a mailto address. */
  readonly subject: string;
  keys(): Promise<VapidKeys>;
  readonly log: Log;
}

/** RFC 8030 with RFC 8291 (encryption) and RFC 8292 (VAPID). */
export const webPushService = ({ subject, keys, log }: WebPushOptions): PushService => ({
  async send(push) {
    try {
      const { endpoint, method, headers, body } = requestOf(push, { subject, ...(await keys()) });
      const response = await fetch(endpoint, {
        ...{ method, headers, body: new Uint8Array(body) },
        // An answer that leads elsewhere is none: elsewhere was never allowed.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      return outcomeOf(response);
    } catch (err) {
      log.info({ err, service: new URL(push.to.endpoint).host }, 'push service not reached');
      return { kind: 'later', afterMs: undefined };
    }
  },
});

function requestOf(push: Push, vapidDetails: VapidKeys & { subject: string }) {
  const { endpoint, p256dh, auth } = push.to;
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(push.notice),
    { vapidDetails, TTL: WORTH_SECONDS, urgency: 'high', topic: topicOf(push), contentEncoding: 'aes128gcm' },
  );
  const { 'Content-Length': _, ...rest } = headers;
  const asText = Object.entries(rest).map(([name, value]) => [name, String(value)] as const);
  return { endpoint, method, headers: Object.fromEntries(asText), body: body ?? Buffer.alloc(0) };
}

/** At most 32 letters of base64url. */
const topicOf = ({ topic }: Push): string =>
  createHash('sha256').update(topic).digest('base64url').slice(0, 32);

function outcomeOf({ status, headers }: Response): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status !== 429 && status < 500) return { kind: 'refused' };
  const seconds = Number(headers.get('retry-after'));
  return { kind: 'later', afterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined };
}
