import type { Setting } from './setting.ts';
import { SETTINGS } from './settings-table.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (s: Setting): string =>
  `| \`${s.name}\` | ${cell(s.form)} | ${cell(s.fallback ?? '')} | ${s.contexts?.join(', ') ?? ''} | ${cell(s.means)} |`;

/** The settings as people read them; kept in step by a test. */
export const settingsDocument = (): string =>
  [
    '# Settings',
    '',
    'Every variable of the environment that a process reads; the table comes from `apps/server/src/settings/settings-table.ts`. Alone, a process makes up what is missing. One of several must be told everything that they share, and ends with one line for each value that is wrong or missing. The last but one column says whose process reads it (none: every).',
    '',
    '<!-- prettier-ignore-start -->',
    '| variable | form | when it is not set | contexts | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...SETTINGS.map(row),
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
