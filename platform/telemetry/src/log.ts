import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { currentTrace, type Log } from '@hiorder/kernel';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Never in a log line, at the top or one level down. */
const SECRETS = ['password', 'authorization', 'cookie', 'accessToken', 'refreshToken', 'secret', 'secretKey'];

/** JSON lines; each carries the correlation id of the request or event it was written for. */
export function createLog(o: { level: LogLevel; name: string; destination?: DestinationStream }): Log {
  const options = {
    base: { name: o.name },
    level: o.level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: stdSerializers.err, error: stdSerializers.err },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    mixin: correlation,
  };
  return asLog(o.destination === undefined ? pino(options) : pino(options, o.destination));
}

/** Outside of a request or event every call makes a new trace, which would only be noise on a line. */
function correlation(): object {
  const trace = currentTrace();
  return trace === currentTrace() ? { correlationId: trace.correlationId } : {};
}

const asLog = (logger: Logger): Log => ({
  debug: (fields, message) => logger.debug(fields, message),
  info: (fields, message) => logger.info(fields, message),
  warn: (fields, message) => logger.warn(fields, message),
  error: (fields, message) => logger.error(fields, message),
  child: (fields) => asLog(logger.child(fields)),
});
