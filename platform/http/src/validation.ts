import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
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
  });
  formats.default(instance);
  return instance;
}

const exact = ajv(false);
const coercing = ajv('array');

const compiled = new WeakMap<object, ValidateFunction>();

/** The validator of one part of a request, closed to fields that the schema does not name (headers stay open). */
export function requestValidator(schema: unknown, part: string | undefined): ValidateFunction {
  const instance = part === 'body' ? exact : coercing;
  return instance.compile((part === 'headers' ? schema : closed(schema)) as object);
}

/** The validator of an answer, used where answers are checked against their own documentation. */
export function responseValidator(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validator = exact.compile(closed(schema) as object);
  compiled.set(schema, validator);
  return validator;
}
