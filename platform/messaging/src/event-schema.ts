import { TechnicalError, type EventDefinition } from '@hiorder/kernel';
import { Compile, type Validator } from 'typebox/compile';

const validators = new WeakMap<EventDefinition, Validator>();

function validatorOf(definition: EventDefinition): Validator {
  const known = validators.get(definition);
  if (known) return known;
  const compiled = Compile(definition.schema);
  validators.set(definition, compiled);
  return compiled;
}

/** Throws TechnicalError `event-invalid` naming what is wrong; members the schema does not know are fine. */
export function assertEventData(definition: EventDefinition, data: unknown): void {
  const validator = validatorOf(definition);
  if (validator.Check(data)) return;
  const problems = validator
    .Errors(data)
    .slice(0, 5)
    .map((error) => `${error.instancePath || '/'} ${error.message}`)
    .join('; ');
  throw new TechnicalError('event-invalid', `${definition.type}: ${problems}`);
}
