import type { Actor, LocalizedText } from '@hiorder/contracts';

/** Somebody at the table asks for something. */
export interface RaiseCall {
  readonly command: 'raise';
  readonly callId: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly note: string | null;
  readonly at: string;
  readonly by: Actor;
}

/** Staff are on their way. */
export interface AnswerCall {
  readonly command: 'answer';
  readonly at: string;
  readonly by: Actor;
}

/** The party has left. */
export interface CloseCall {
  readonly command: 'close';
  readonly at: string;
}

export type CallCommand = RaiseCall | AnswerCall | CloseCall;
