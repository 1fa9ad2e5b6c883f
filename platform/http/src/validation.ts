import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { closed } from './closed-schema.ts';

/** Bodies are taken as they are; addresses and headers are text, so numbers and booleans in them are read. */
function ajv(coerceTypes: boolean | 'array'): Ajv2020 {
  const instance = new Ajv2020({
    coerceTypes,
    useDefaults: true,
    removeAdditional: false,
    // Bodies are small (the limit is far below what makes a long list of errors a burden).
    allErrors: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    // Compiling what checks schemas takes longer than compiling any of ours: a test checks them, once for all.
    validateSchema: false,
  });
  formats.default(instance);
  return instance;
}

const exact = ajv(false);
const coercing = ajv('array');

const compiled = new WeakMap<object, ValidateFunction>();

/**
 * The validator of one part of a request, closed to fields that the schema does not name (headers stay open). Compiled
 * when it is first needed: a process has hundreds, and compiling them all took a fifth of its start.
 */
export function requestValidator(schema: unknown, part: string | undefined): RequestValidator {
  let compiledOnce: ValidateFunction | undefined;
  const validate: RequestValidator = (data) => {
    const instance = part === 'body' ? exact : coercing;
    compiledOnce ??= instance.compile((part === 'headers' ? schema : closed(schema)) as object);
    const valid = compiledOnce(data);
    validate.errors = compiledOnce.errors ?? null;
    return valid;
  };
  return validate;
}

/** As Fastify calls it: what is wrong is a property of the function afterwards. */
interface RequestValidator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** The validator of an answer, used where answers are checked against their own documentation. */
export function responseValidator(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validator = exact.compile(closed(schema) as object);
  compiled.set(schema, validator);
  return validator;
}

/** What is wrong with a schema by the rules for schemas. */
export const schemaErrors = (schema: object): readonly ErrorObject[] =>
  exact.validateSchema(schema) === true ? [] : (exact.errors ?? []);
