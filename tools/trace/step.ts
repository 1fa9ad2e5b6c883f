import type { CloudEvent } from '@hiorder/kernel';

export interface Handled {
  readonly consumer: string;
  readonly at: Date;
}

export interface Parked {
  readonly consumer: string;
  readonly error: string;
  readonly attempts: number;
}

/** One event of an order's way, and what became of it. */
export interface Step {
  readonly event: CloudEvent;
  /** Written, but still in its outbox. */
  readonly waits: boolean;
  readonly handled: readonly Handled[];
  readonly parked: readonly Parked[];
}
