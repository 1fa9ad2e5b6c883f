import type { ContextName } from './context-names.ts';

/** One variable of the environment. Manifests and documents are compared with these. */
export interface Setting {
  readonly name: string;
  /** What it may be. */
  readonly form: string;
  readonly means: string;
  /** In one process, and where it differs in one of several. */
  readonly fallback?: string;
  /** The contexts whose process reads it; without it, all. */
  readonly contexts?: readonly ContextName[];
  readonly secret?: true;
}

/** Forms that several settings have. */
export const web = 'http(s)://host[:port]';
export const postgres = 'postgresql://…';
export const onOff = 'on, off';
