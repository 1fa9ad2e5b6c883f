import { Code, ConnectError, type Transport } from '@connectrpc/connect';
import { createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';
import { ErrorInfoSchema } from '../gen/google/rpc/error_details_pb.js';

export {
  ErrorInfoSchema,
  PreconditionFailureSchema,
  BadRequestSchema,
  RetryInfoSchema,
} from '../gen/google/rpc/error_details_pb.js';

export { Health, HealthCheckResponse_ServingStatus } from '../gen/grpc/health/v1/health_pb.js';
export { ServerReflection } from '../gen/grpc/reflection/v1/reflection_pb.js';
export { ServerReflection as ServerReflectionAlpha } from '../gen/grpc/reflection/v1alpha/reflection_pb.js';

/** A standard gRPC client over HTTP/2; `token` goes with each call. */
export function grpcClientTo(port: number, token?: string): { transport: Transport; close(): void } {
  const baseUrl = `http://127.0.0.1:${port}`;
  const sessionManager = new Http2SessionManager(baseUrl);
  const transport = createGrpcTransport({
    baseUrl,
    sessionManager,
    interceptors: [
      (next) => (request) => {
        if (token !== undefined) request.header.set('authorization', `Bearer ${token}`);
        return next(request);
      },
    ],
  });
  return { transport, close: () => sessionManager.abort() };
}

/** `FAILED_PRECONDITION side-needs-main`, as a client sees it. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'no refusal';
  } catch (error) {
    const refusal = ConnectError.from(error);
    const [info] = refusal.findDetails(ErrorInfoSchema);
    return `${Code[refusal.code]} ${info?.reason ?? refusal.rawMessage}`;
  }
}
