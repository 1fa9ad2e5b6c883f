// npm run check: everything that can be said about the code without running it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runLanes, type Step } from './steps.ts';
import { ARCHITECTURE } from './test-patterns.ts';

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
/** TypeScript 7 checks the same as 6 in a fifth of the time. */
const tsc = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
const typesOf = (project: string) => run(process.execPath, [tsc, '-p', project, '--noEmit']);
const webApps = ['apps/ui', 'apps/ui/worker', 'apps/guest', 'apps/staff'].filter((app) =>
  existsSync(join(root, app, 'tsconfig.json')),
);

const lint: Step = {
  name: 'lint',
  run: () => run(bin('oxlint'), ['--max-warnings', '0', '--report-unused-disable-directives', '.']),
};

/** Two rows that take about the same time: the linter, and everything else. */
export const checks: readonly (readonly Step[])[] = [
  [lint],
  [
    { name: 'types', run: () => typesOf('tsconfig.json') },
    ...webApps.map((app) => ({ name: `types of ${app}`, run: () => typesOf(app) })),
    { name: 'format', run: () => run(bin('oxfmt'), ['--check', '.']) },
    {
      name: 'unused files and dependencies',
      run: () => run(bin('knip'), ['--no-progress', '--no-config-hints']),
    },
    {
      name: 'dependency rules',
      run: () => run(process.execPath, ['--test', ARCHITECTURE]),
    },
  ],
];

if (import.meta.main) process.exit(await runLanes(checks));
