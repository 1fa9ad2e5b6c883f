import { SETTINGS } from './settings-table.ts';

/** Of tests, tools and the practice provider; a shell may hold them, too. */
const OF_OTHERS = /^HIORDER_(TEST_|SANDBOX_|CHROMIUM$|SEEDS$)/;

/** One line about what looks like a setting and is none: whoever set it believes that it does something. */
export function unknownSettings(env: NodeJS.ProcessEnv): string | undefined {
  const known = new Set(SETTINGS.map(({ name }) => name));
  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('HIORDER_') && !known.has(name) && !OF_OTHERS.test(name),
  );
  if (unknown.length === 0) return undefined;
  return `nothing reads ${unknown.sort().join(', ')}; docs/settings.md lists what is read`;
}
