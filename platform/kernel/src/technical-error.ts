/** A failure that no rule of the domain foresees: a lost connection, a timeout, a bug. */
export class TechnicalError extends Error {
  readonly code: string;
  /** True when trying the same thing again may help. */
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'TechnicalError';
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
