export { createHttp, type HttpOptions } from './http.ts';
export { CHECKED_HEADER, UNDOCUMENTED_ANSWER } from './check-answers.ts';
export type { Http, RouteDocumentation } from './fastify.ts';
export {
  ProblemError,
  problemBody,
  problemHeaders,
  PROBLEM_TYPE,
  type ProblemFields,
  type Violation,
} from './problem.ts';
export { invalidRequest, keyReused, refusal, unauthorized } from './known-problems.ts';
export { EditHeaders, expectedVersion } from './if-match.ts';
export { acceptedLanguages, wantedLanguage } from './accept-language.ts';
export { noneMatch } from './if-none-match.ts';
export { acceptedCodings } from './compress-answers.ts';
export { problemOfError } from './problem-of-error.ts';
export { sendProblem } from './answer-problems.ts';
export type { Auth, Claims } from './authentication.ts';
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
export { createServiceAuth, type ServiceAuth } from './service-auth.ts';
export { answerOnce, runOnce, type OnceOutcome } from './idempotency/run-once.ts';
export { beginOnce, type Begun, type Once } from './idempotency/begin-once.ts';
export { refuseOtherRequest } from './idempotency/refuse-other-request.ts';
export { idempotencyCleanup } from './idempotency/cleanup.ts';
export {
  checkKeyHeader,
  requestKey,
  requestKeyOf,
  type Idempotency,
  type RequestKey,
} from './idempotency/request-key.ts';
export type { Answer } from './idempotency/answer.ts';
export { httpMigrations } from './migrations.ts';
export { routesOf, type RegisteredRoute } from './routes.ts';
export type { ServiceAnswer, ServiceCall, ServiceClient } from './clients/service-client.ts';
export { withFallback, type Fallback } from './clients/fallback.ts';
export { createBreaker, OPEN, type Breaker, type BreakerOptions } from './breaker/breaker.ts';
export { breakers, type BreakerState, type BreakerStatus } from './breaker/breakers.ts';
export { reportedBreaker, type ReportedBreaker } from './breaker/reported-breaker.ts';
export { remainingMs, withDeadline } from './deadline.ts';
export { routeUpgrades, takeUpgrade, wantsUpgrade, type Upgrade } from './upgrades.ts';
export { createInProcessClient } from './clients/in-process-client.ts';
export { createHttpClient } from './clients/http-client.ts';
export { withProblemCodes } from './documents/components.ts';
export { openApiOf, type OpenApiOptions } from './documents/open-api.ts';
export { asyncApi } from './documents/async-api.ts';
export { usualPriority, type Priority, type RoutePriority } from './overload/priority.ts';
export { createDoorKeeper, type DoorKeeper } from './overload/door-keeper.ts';
export { gateOf, type Gate } from './overload/gate.ts';
export type { LimiterOptions } from './overload/limiter.ts';
