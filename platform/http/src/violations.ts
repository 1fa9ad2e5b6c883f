import type { FastifySchemaValidationError } from 'fastify';
import type { Violation } from './problem.ts';

const MOST = 20;

const CODES: Readonly<Record<string, string>> = {
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  required: 'missing',
  type: 'wrong-type',
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-few',
  maxItems: 'too-many',
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maximum: 'too-large',
  exclusiveMaximum: 'too-large',
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** What the validator found, as violations with JSON pointers into the body (or `/query/…`, `/params/…`). */
export function violationsOf(
  errors: readonly FastifySchemaValidationError[],
  part: string,
): readonly Violation[] {
  const prefix = part === 'body' ? '' : `/${part === 'querystring' ? 'query' : part}`;
  const seen = new Map<string, Violation>();
  for (const error of withoutBranches(errors)) {
    const violation = { code: CODES[error.keyword] ?? 'invalid', path: prefix + pathOf(error) };
    seen.set(`${violation.code} ${violation.path}`, violation);
    if (seen.size === MOST) break;
  }
  return [...seen.values()];
}

function pathOf(error: FastifySchemaValidationError): string {
  const { additionalProperty, unevaluatedProperty, missingProperty } = error.params;
  const name = additionalProperty ?? unevaluatedProperty ?? missingProperty;
  return typeof name === 'string' ? `${error.instancePath}/${escaped(name)}` : error.instancePath;
}

/** A union that no branch fits is one violation, not one per branch. */
function withoutBranches(errors: readonly FastifySchemaValidationError[]): FastifySchemaValidationError[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  return errors.filter(
    (error) =>
      !unions.some((union) => error !== union && error.schemaPath.startsWith(`${union.schemaPath}/`)),
  );
}
