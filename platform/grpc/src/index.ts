export { createGrpcServer, type GrpcServer, type GrpcServerOptions } from './grpc-server.ts';
export type { GrpcService } from './grpc-service.ts';
export { claimsOf } from './interceptors/authenticate.ts';
export { unaryOnce, type UnaryOnce } from './unary-once.ts';
export { invalidField } from './errors/invalid-field.ts';
export { errorOfProblem } from './errors/error-of-problem.ts';
export { latestByKey, type LatestByKey } from './latest-by-key.ts';
