import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import type { Wire } from '@hiorder/testing';
import { SETTINGS } from '../../apps/server/src/settings/settings-table.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const text = (path: string): string => readFileSync(root + path, 'utf8');
export const documents = (path: string): Wire[] => parseAllDocuments(text(path)).map((one) => one.toJS());
export const base = (file: string): Wire[] => documents(`deploy/kubernetes/base/${file}.yaml`);
export const kindIn = (file: string, kind: string): Wire => base(file).find((one) => one.kind === kind);
export const containerOf = (context: string): Wire =>
  kindIn(context, 'Deployment').spec.template.spec.containers[0];
export const compose = parse(text('deploy/compose.yaml'));
/** The settings that somebody reads. */
export const known = new Set(SETTINGS.map(({ name }) => name));

/** `overlays/demo`: what its config map and its secrets hold. */
export function demo(): Record<string, string> {
  const [overlay] = documents('deploy/kubernetes/overlays/demo/kustomization.yaml');
  const lines = [
    ...overlay.configMapGenerator[0].literals,
    ...text('deploy/kubernetes/overlays/demo/demo.env').split('\n').filter(Boolean),
  ] as string[];
  return Object.fromEntries(lines.map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]));
}

/** As a container sees it. */
export function environmentIn(container: Wire, values = demo()): Record<string, string> {
  const pairs = container.env.map(({ name, value, valueFrom }: Wire) => {
    const reference = valueFrom?.configMapKeyRef ?? valueFrom?.secretKeyRef;
    return [
      name,
      value ?? values[reference.key] ?? (reference.optional ? '' : `${reference.key} is nowhere`),
    ];
  });
  return Object.fromEntries(pairs);
}
