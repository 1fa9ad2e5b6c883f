/** As much of the document as tests look at. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Operation {
  readonly security?: readonly object[];
  readonly 'x-roles'?: readonly string[];
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

interface Content {
  readonly schema?: Schema;
}

/** JSON Schema, as far as the code's own schemas go. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly [keyword: string]: unknown;
}

/** Every operation of the document with its address. */
export const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** Codes of the refusals that an operation documents, by status. */
export const codesOf = ({ responses }: Operation): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(responses)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, { content }]) => {
        const parts = content?.['application/problem+json']?.schema?.allOf ?? [];
        return [status, parts.flatMap(({ properties }) => (properties?.code?.enum ?? []) as string[])];
      }),
  );

interface Place {
  readonly path: readonly string[];
  readonly schema: Schema;
}

/** The schema itself and all that stands in it, whichever branch of a union; `0` is where the first of a list stands. */
export function placesOf(schema: Schema, path: readonly string[] = []): readonly Place[] {
  return [
    { path, schema },
    ...(schema.anyOf ?? []).flatMap((branch) => placesOf(branch, path)),
    ...(schema.items ? placesOf(schema.items, [...path, '0']) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inside]) => placesOf(inside, [...path, name])),
  ];
}
