import { placesOf, type Schema } from '../../support/open-api.ts';

type Json = Record<string, unknown>;

/** What a pattern or a list elsewhere asks for, by the name of the member. */
const KNOWN: Readonly<Record<string, unknown>> = {
  ...{
    from: '09:00',
    to: '21:00',
    dayEndsAt: '05:00',
    timeZone: 'Asia/Seoul',
    locale: 'ko',
    currency: 'KRW',
  },
  ...{ email: 'somebody@dalbit.kr', password: 'correct horse battery', pin: '471147', accent: '#112233' },
  ...{ host: '192.0.2.1', endpoint: 'https://push.example/1', enabled: false, until: null },
  ...{ p256dh: 'A'.repeat(87), auth: 'A'.repeat(22), paymentMethod: 'card', role: 'staff', kind: 'water' },
};

/** The branch of a union that has something in it, or the one with that member. */
function branchOf(schema: Schema, member?: string): Schema {
  const branches = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const [first = schema] = branches;
  if (member === undefined) return first;
  return branches.find(({ properties, items }) => properties?.[member] ?? items) ?? first;
}

/** As little as the schema asks for. */
export function sampleOf(given: Schema, name = ''): unknown {
  const schema = branchOf(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (name in KNOWN) return KNOWN[name];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((member) => [
          member,
          sampleOf(schema.properties?.[member] ?? {}, member),
        ]),
      );
    case 'array':
      return schema.minItems === undefined ? [] : [sampleOf(schema.items ?? {}, name)];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return 'x';
  }
}

/** The same with a value at a place, and with whatever has to be around it. */
export function withValue(
  schema: Schema,
  body: unknown,
  [step, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  const here = branchOf(schema, step);
  if (here.type === 'array') {
    const items = here.items ?? {};
    const [first = sampleOf(items), ...others] = Array.isArray(body) ? (body as unknown[]) : [];
    return [withValue(items, first, rest, value), ...others];
  }
  const inside = here.properties?.[step] ?? {};
  const given =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Json) : undefined;
  const around = here.const === undefined ? (given ?? (sampleOf(here) as Json)) : {};
  return { ...around, [step]: withValue(inside, around[step] ?? sampleOf(inside, step), rest, value) };
}

interface Text {
  readonly path: readonly string[];
  /** How long it may be. */
  readonly most: number;
}

/** All texts, wherever they stand. */
export const textsOf = (schema: Schema): readonly Text[] =>
  placesOf(schema)
    .filter((one) => one.schema.type === 'string' && one.schema.const === undefined && !one.schema.enum)
    .map((one) => ({ path: one.path, most: one.schema.maxLength ?? Infinity }));

/** Something that a member cannot be, whichever branch of a union is meant. */
export function wrongFor(schema: Schema): unknown {
  const types = [schema, ...(schema.anyOf ?? [])].flatMap(({ type }) => type ?? []);
  return types.includes('object') || types.includes('array') ? true : { not: 'this' };
}
