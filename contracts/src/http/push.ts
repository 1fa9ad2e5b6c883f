import Type from 'typebox';
import { Nullable } from '../events/common.ts';

const closed = { additionalProperties: false };
const base64url = (bytes: number) =>
  Type.String({ pattern: `^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$` });

/** `PUT /api/push-subscriptions`: the browser's PushSubscription, as W3C's Push API writes it. */
export const PushSubscriptionBody = Type.Object(
  {
    endpoint: Type.String({ format: 'uri', maxLength: 1_000 }),
    expirationTime: Type.Optional(Nullable(Type.Number())),
    keys: Type.Object({ p256dh: base64url(65), auth: base64url(16) }, closed),
  },
  closed,
);
export type PushSubscriptionBody = Type.Static<typeof PushSubscriptionBody>;

/** `DELETE /api/push-subscriptions?endpoint=`: of the caller's devices that one; without it all of them. */
export const PushDevice = Type.Object({ endpoint: Type.Optional(Type.String({ maxLength: 1_000 })) }, closed);

export const PushSubscriptionView = Type.Object({ endpoint: Type.String(), locale: Type.String() });

/** `GET /api/push-key`: `applicationServerKey` of a subscription. */
export const PushKey = Type.Object({ publicKey: Type.String() });
export type PushKey = Type.Static<typeof PushKey>;

/** What a service worker reads when it is woken: shown as it is. */
export const PushNotice = Type.Object({
  title: Type.String(),
  body: Type.String(),
  /** A later one with the same tag takes its place. */
  tag: Type.String(),
  /** Where a tap leads, within the app. */
  url: Type.String(),
});
export type PushNotice = Type.Static<typeof PushNotice>;
