import type { TSchema } from 'typebox';
import Value from 'typebox/value';

/** Whether a value has the shape of a contract. (Not a type guard: tests go on reading plain JSON.) */
export const matches = (schema: TSchema, value: unknown): boolean => Value.Check(schema, value);
