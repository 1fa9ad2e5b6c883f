/** What goes first when there is too much: paying and the kitchen, then placing, then looking around. */
export type Priority = 'high' | 'normal' | 'low';

/** `exempt`: never counted, never refused. For streams, which last, and for what orchestrators ask. */
export type RoutePriority = Priority | 'exempt';

/** In the order in which they are let in. */
export const PRIORITIES: readonly Priority[] = ['high', 'normal', 'low'];

/** Of a route that does not say it: whoever only reads can come back. */
export const usualPriority = (method: string): Priority =>
  method === 'GET' || method === 'HEAD' ? 'low' : 'normal';

/** How full it may be for a new one of this kind to be let in: so there is always room for what matters more. */
export const SHARE: Readonly<Record<Priority, number>> = { high: 1, normal: 0.9, low: 0.7 };

/**
 * Who has waited longer than this is sent away. A queue that has formed just now is a crowd, and passes; one that stands
 * is too much to do, and waiting in it would only make every answer late.
 */
export const LONGEST_WAIT_MS: Readonly<Record<'crowd' | 'standing', Readonly<Record<Priority, number>>>> = {
  crowd: { high: 2_000, normal: 500, low: 250 },
  standing: { high: 500, normal: 50, low: 20 },
};

/** A queue that has not been empty for so long stands. */
export const STANDING_AFTER_MS = 500;
