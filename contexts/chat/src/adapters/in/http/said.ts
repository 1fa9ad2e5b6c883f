import type { Answer, ProblemError } from '@hiorder/http';
import type { Result } from '@hiorder/kernel';
import type { Appended } from '../../../application/ports/message-log.ts';
import type { PostRejection } from '../../../domain/posting-rules.ts';
import { postProblem } from './problems.ts';

/** What was said before is answered as it was then. */
export function said(posted: Result<Appended, PostRejection>): Answer | ProblemError {
  if (!posted.ok) return postProblem(posted.error);
  const { message, isNew } = posted.value;
  return { status: 201, body: message, ...(!isNew && { headers: { 'idempotency-replayed': 'true' } }) };
}
