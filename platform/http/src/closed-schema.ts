type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAPS = ['properties', 'patternProperties', '$defs', 'definitions'];
const LISTS = ['anyOf', 'oneOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'contains'];

/**
 * A copy in which every object that does not say otherwise refuses members it does not name, so that "unknown
 * fields are refused" does not hang on each schema's author. Members of an `allOf` stay open and the whole is closed.
 */
export function closed(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const copy = withParts(schema, closed);
  if (Array.isArray(schema['allOf'])) {
    return { unevaluatedProperties: false, ...copy, allOf: schema['allOf'].map(openTop) };
  }
  if (schema['type'] !== 'object' || 'additionalProperties' in schema || 'patternProperties' in schema)
    return copy;
  return { ...copy, additionalProperties: false };
}

/** Closes what lies below, not the object itself: its siblings name the rest. */
function openTop(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const copy = withParts(schema, closed);
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    if (Array.isArray(schema[key])) copy[key] = schema[key].map(openTop);
  }
  return copy;
}

function withParts(schema: Schema, change: (part: unknown) => unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...schema };
  for (const key of MAPS) {
    const map = schema[key];
    if (isSchema(map)) {
      copy[key] = Object.fromEntries(Object.entries(map).map(([name, part]) => [name, change(part)]));
    }
  }
  for (const key of LISTS) if (Array.isArray(schema[key])) copy[key] = schema[key].map(change);
  for (const key of SINGLE) if (isSchema(schema[key])) copy[key] = change(schema[key]);
  return copy;
}
