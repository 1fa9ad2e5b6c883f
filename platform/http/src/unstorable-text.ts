import type { Violation } from './problem.ts';

const DEEPEST = 64;

/**
 * Text that the database cannot keep: NUL characters and lone surrogates, in values or names, anywhere in a
 * request. Also refuses nesting so deep that recursive code behind this point could overflow.
 */
export function unstorableText(value: unknown, path = '', depth = 0): Violation | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : { code: 'invalid-text', path };
  if (!isPlain(value)) return undefined;
  if (depth === DEEPEST) return { code: 'too-deep', path };
  for (const [name, member] of Object.entries(value)) {
    if (!isStorable(name)) return { code: 'invalid-text', path };
    const found = unstorableText(
      member,
      `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      depth + 1,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What JSON, a query or parameters consist of; not a file's bytes or a stream. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Parameters and queries are made by constructors of their own that inherit nothing.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
