import type { LiveMessage } from '../../../application/live-message.ts';

/** What an entry of a store's stream says. */
export type Told =
  | { readonly kind: 'message'; readonly message: LiveMessage }
  /** In place of messages that came too late to be told: who relies on the stream has missed something. */
  | { readonly kind: 'left-out' };

const LEFT_OUT = 'left-out';

export const textOf = (told: Told): string =>
  told.kind === 'left-out' ? LEFT_OUT : JSON.stringify(told.message);

export const toldBy = (text: string): Told =>
  text === LEFT_OUT ? { kind: 'left-out' } : { kind: 'message', message: JSON.parse(text) as LiveMessage };
