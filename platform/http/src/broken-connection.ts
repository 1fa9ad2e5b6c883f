import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newTrace } from '@hiorder/kernel';
import { problemBody, problemHeaders } from './problem.ts';
import { problemOfStatus } from './problem-of-error.ts';

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers bytes that are not HTTP, for which there is no request object: the status line is written by hand. */
export function onBrokenConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const problem = problemOfStatus(STATUS_OF[error.code ?? ''] ?? 400);
  const body = JSON.stringify(problemBody(problem, newTrace().correlationId));
  const headers = {
    ...problemHeaders(problem),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines, '', body].join('\r\n'));
}
