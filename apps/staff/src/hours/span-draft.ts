import type { OpenSpan } from '@hiorder/contracts';

/** Times are edited with a key: rows may look alike while they are being written. */
export interface SpanDraft extends OpenSpan {
  readonly key: string;
}

let keys = 0;
export const keyed = (span: OpenSpan): SpanDraft => ({ ...span, key: String((keys += 1)) });

/** Every day. */
export const newSpan = (from: string, to: string): SpanDraft =>
  keyed({ days: [1, 2, 3, 4, 5, 6, 7], from, to });

export const isWrong = ({ days, from, to }: OpenSpan): boolean =>
  days.length === 0 || from === '' || to === '';

/** As the server is told. */
export const spanOf = ({ days, from, to }: SpanDraft): OpenSpan => ({ days: [...days].sort(), from, to });
