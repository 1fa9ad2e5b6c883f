import { Code, ConnectError } from '@connectrpc/connect';

/** `OK`, or the name of the code that an error ends a call with. */
export const codeNameOf = (error: unknown): string =>
  error === undefined ? 'OK' : Code[ConnectError.from(error).code];
