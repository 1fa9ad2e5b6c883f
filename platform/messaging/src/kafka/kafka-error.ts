import { TechnicalError } from '@hiorder/kernel';

/** The client's errors, as far as they tell what to do: https://github.com/platformatic/kafka */
interface ClientError extends Error {
  readonly code?: string;
  /** Of several errors in one. */
  readonly errors?: readonly unknown[];
  /** The broker's own error, by name. */
  readonly apiId?: string;
  readonly canRetry?: boolean;
  readonly hasStaleMetadata?: boolean;
  readonly needsRejoin?: boolean;
  /** Of a client or pool that was closed here, which no trying again opens. */
  readonly closed?: boolean;
}

/** Refused now and by the same broker taken later. */
const PASSING = new Set([
  'BROKER_NOT_AVAILABLE',
  'GROUP_ID_NOT_FOUND',
  'OUT_OF_ORDER_SEQUENCE_NUMBER',
  'OFFSET_OUT_OF_RANGE',
  'UNKNOWN_PRODUCER_ID',
  'INVALID_PRODUCER_EPOCH',
  'REASSIGNMENT_IN_PROGRESS',
]);

type Verdict = 'passing' | 'final' | 'bug';

/**
 * Timeouts carry the code of network errors, PLT_KFK_NETWORK, and there is no other way to tell them from outside the
 * client; both pass. An unknown topic is one that brokers have not told each other about yet: the adapter makes topics
 * before it uses them.
 */
function verdictOn(error: ClientError): Verdict {
  if (error.code === 'PLT_KFK_NETWORK') return error.closed ? 'final' : 'passing';
  if (error.code === 'PLT_KFK_UNEXPECTED_CORRELATION_ID') return 'passing';
  if (error.apiId !== undefined) {
    const passes = error.canRetry || error.hasStaleMetadata || error.needsRejoin || PASSING.has(error.apiId);
    return passes ? 'passing' : 'final';
  }
  if (error.code === 'PLT_KFK_USER')
    return /^(Unknown topic|Client closed while retrying)/.test(error.message) ? 'passing' : 'final';
  return error.code?.startsWith('PLT_KFK_') ? 'final' : 'bug';
}

/** What went wrong, without the wrappings. */
export function causesOf(error: unknown): readonly ClientError[] {
  if (!(error instanceof Error)) return [new Error(String(error))];
  const { errors } = error as ClientError;
  return errors && errors.length > 0 ? errors.flatMap(causesOf) : [error];
}

/** To the bottom of it: that a connection failed does not say that the password is wrong or a certificate has expired. */
function reasonOf(error: ClientError): string {
  const [under] = error.cause === undefined ? [] : causesOf(error.cause);
  if (!under) return error.message;
  const reason = reasonOf(under);
  return reason.startsWith(error.message) ? reason : `${error.message.replace(/\.$/, '')}: ${reason}`;
}

/** Whether the broker named this error. */
export const saysBroker = (error: unknown, apiId: string): boolean =>
  causesOf(error instanceof TechnicalError ? error.cause : error).some((each) => each.apiId === apiId);

/** `bus-unavailable` passes by itself, `bus-refused` does not, `bus-failed` is no error of Kafka. */
export function kafkaError(error: unknown, doing: string): TechnicalError {
  if (error instanceof TechnicalError) return error;
  const causes = causesOf(error);
  const verdicts = new Set(causes.map(verdictOn));
  const reason = causes.map(reasonOf).at(-1) ?? 'unknown';
  const message = `Kafka: ${doing}: ${reason}`;
  if (verdicts.has('bug')) return new TechnicalError('bus-failed', message, { cause: error });
  if (verdicts.has('final')) return new TechnicalError('bus-refused', message, { cause: error });
  return new TechnicalError('bus-unavailable', message, { retryable: true, cause: error });
}

/** Runs a request to Kafka; what it throws is a TechnicalError. */
export async function asking<T>(doing: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw kafkaError(error, doing);
  }
}
