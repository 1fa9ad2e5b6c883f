import { TechnicalError } from '@hiorder/kernel';

/** A call to another service of the installation. */
export interface ServiceCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** How long the caller waits; shortened by what is left of its own caller's deadline. */
  readonly deadlineMs: number;
  readonly idempotencyKey?: string;
  /** A POST that is the same asked twice as asked once, also without a key: it may be tried again. */
  readonly repeatable?: boolean;
}

export interface ServiceAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- wire JSON: the caller knows the contract
  readonly body: any;
}

/** The port: every answer that arrives is a value; no answer in time is a retryable TechnicalError. */
export interface ServiceClient {
  call(call: ServiceCall): Promise<ServiceAnswer>;
}

export const unavailable = (name: string, why: string, cause?: unknown): TechnicalError =>
  new TechnicalError('dependency-unavailable', `${name}: ${why}`, { retryable: true, cause });
