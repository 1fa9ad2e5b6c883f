import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const require = createRequire(import.meta.url);

interface Config {
  forbidden: ICruiseOptions['ruleSet'] extends infer R
    ? NonNullable<R> extends { forbidden?: infer F }
      ? F
      : never
    : never;
  options: ICruiseOptions & { enhancedResolveOptions: Record<string, unknown> };
}

const readConfig = () => require('../../.dependency-cruiser.cjs') as Config;

export const ruleNames = (): (string | undefined)[] => (readConfig().forbidden ?? []).map(({ name }) => name);

/** Cruises `paths` under `baseDir` with the project's own rules. */
export async function cruiseWithRules(
  paths: string[],
  baseDir: string,
  exclude: string[],
): Promise<ICruiseResult> {
  const config = readConfig();
  const { tsConfig: _tsConfig, enhancedResolveOptions, ...options } = config.options;
  const result = await cruise(
    paths,
    {
      ...options,
      exclude: { path: exclude },
      baseDir,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
      tsConfig: { fileName: `${root}tsconfig.json` },
    },
    enhancedResolveOptions,
  );
  return result.output as ICruiseResult;
}
