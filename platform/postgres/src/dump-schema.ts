import { FUNCTIONS, KEYS, INDEXES, RELATIONS, SEQUENCES, TRIGGERS, TYPES, VIEWS } from './catalog-queries.ts';
import type { Database } from './database.ts';

/** A statement of the dump, or a part of one that belongs to `relation`. */
interface Line {
  readonly relation: string;
  readonly text: string;
}

interface Relation {
  readonly name: string;
  readonly head: string;
  readonly tail: string;
  readonly members: readonly string[] | null;
}

/** Migrations keep their own table; it says nothing about the schema. */
const OWN = 'schema_migration';

/**
 * A database's schema as SQL that changes only when the schema does, and makes the same schema in an empty database.
 * Written from the catalogs: the embedded server comes without pg_dump.
 */
export async function dumpSchema(database: Database): Promise<string> {
  const read = async <T extends object>(sql: string): Promise<T[]> =>
    (await database.pool.query<T>(sql)).rows;
  const lines = async (sql: string): Promise<string[]> =>
    (await read<Line>(sql)).filter((line) => line.relation !== OWN).map((line) => `${line.text.trim()};`);

  const relations = (await read<Relation>(RELATIONS)).filter((relation) => relation.name !== OWN);
  const sections = [
    await lines(TYPES),
    await lines(SEQUENCES),
    relations.map(create),
    await lines(FUNCTIONS),
    await lines(VIEWS),
    await lines(INDEXES),
    await lines(KEYS),
    await lines(TRIGGERS),
  ];
  const text = sections.flat().join('\n\n');
  return `set check_function_bodies = off;\n\n${text}\n`;
}

function create(relation: Relation): string {
  const members = (relation.members ?? []).map((member) => `  ${member}`).join(',\n');
  const body = relation.members ? ` (\n${members}\n)` : '';
  return `create ${relation.head}${body}${relation.tail};`;
}
