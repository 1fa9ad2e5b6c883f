import type { Interceptor, UnaryRequest } from '@connectrpc/connect';
import type { DoorKeeper } from '@hiorder/http';
import { currentTrace } from '@hiorder/kernel';
import { errorOfProblem } from '../errors/error-of-problem.ts';

/**
 * Beyond what can be served: UNAVAILABLE `overloaded` with RetryInfo. Streams last, and what everybody may ask is what
 * orchestrators ask: both are never counted.
 */
export const admit =
  (door: DoorKeeper, isOurs: (service: string) => boolean): Interceptor =>
  (next) =>
  async (request) => {
    if (request.stream || !isOurs(request.service.typeName)) return next(request);
    const { signal } = request;
    const kind = `${request.service.typeName}/${request.method.name}`;
    const asked = await door.ask({ priority: priorityOf(request), kind, signal });
    if ('problem' in asked) throw errorOfProblem(asked.problem, currentTrace().correlationId);
    let well = false;
    try {
      const response = await next(request);
      well = true;
      return response;
    } finally {
      asked.leave(well);
    }
  };

/** As over HTTP: whoever only reads can come back. */
const priorityOf = ({ method }: UnaryRequest) => (/^(Get|List)/.test(method.name) ? 'low' : 'normal');
