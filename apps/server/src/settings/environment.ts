/** Reads values from the environment and keeps a sentence for each that is wrong. An empty one counts as not there. */
export interface Environment {
  readonly problems: string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): string[];
  number(name: string, o: { fallback: number; min: number; max: number }): number;
  oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T;
  url(name: string, protocols: readonly string[]): string | undefined;
  urls(name: string, protocols: readonly string[]): string[];
}

export function environmentOf(env: NodeJS.ProcessEnv): Environment {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;
  const list = (name: string) =>
    (text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const checkedUrl = (name: string, value: string, protocols: readonly string[]) => {
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return [value.replace(/\/$/, '')];
    // One with an @ may hold a password, and this line goes to a log.
    const shown = value.includes('@') ? 'what it is' : `"${value}"`;
    problems.push(`${name} must be a URL beginning with ${protocols.join('// or ')}//, not ${shown}`);
    return [];
  };
  return {
    problems,
    text,
    list,
    has: (name) => text(name) !== undefined,
    number(name, { fallback, min, max }) {
      const given = text(name);
      if (given === undefined) return fallback;
      const value = Number(given);
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      problems.push(`${name} must be a whole number from ${min} to ${max}, not "${given}"`);
      return fallback;
    },
    oneOf(name, values, fallback) {
      const given = text(name);
      if (given === undefined) return fallback;
      const found = values.find((value) => value === given);
      if (found === undefined) problems.push(`${name} must be ${values.join(', ')}, not "${given}"`);
      return found ?? fallback;
    },
    url(name, protocols) {
      const given = text(name);
      return given === undefined ? undefined : checkedUrl(name, given, protocols)[0];
    },
    urls: (name, protocols) => list(name).flatMap((value) => checkedUrl(name, value, protocols)),
  };
}
