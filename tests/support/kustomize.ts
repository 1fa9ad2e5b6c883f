import { statSync } from 'node:fs';
import { parse } from 'yaml';
import type { Wire } from '@hiorder/testing';
import { documents, root, text } from './deployed.ts';

interface Target {
  readonly kind: string;
  readonly name?: string;
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value: unknown;
}

interface Generator {
  readonly name: string;
  readonly literals?: readonly string[];
  readonly envs?: readonly string[];
}

/** What these kustomizations are made of; whatever else stands in one is refused. */
interface Kustomization {
  readonly apiVersion: string;
  readonly kind: string;
  readonly resources: readonly string[];
  readonly namespace?: string;
  readonly images?: readonly { name: string; newName?: string; newTag: string }[];
  readonly patches?: readonly { target: Target; patch: string }[];
  readonly configMapGenerator?: readonly Generator[];
  readonly secretGenerator?: readonly Generator[];
}

const KNOWN = /^(apiVersion|kind|resources|namespace|images|patches|configMapGenerator|secretGenerator)$/;

/**
 * The objects of a kustomization as kustomize renders them, for machines without it; but names of generated maps stay
 * what they are called, and values of secrets are plain. Throws where a patch changes nothing.
 */
export function render(directory: string): Wire[] {
  const [kustomization] = documents(`${directory}/kustomization.yaml`) as [Kustomization];
  for (const key of Object.keys(kustomization))
    if (!KNOWN.test(key)) throw new Error(`${directory}: what is ${key}?`);
  const { resources, namespace, images = [], patches = [], ...generated } = kustomization;
  let objects = resources.flatMap((path) => {
    const found = `${directory}/${path}`;
    return statSync(root + found).isDirectory() ? render(found) : documents(found);
  });
  for (const { name, data } of [...(generated.configMapGenerator ?? [])].map((one) => dataOf(directory, one)))
    objects.push({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
  for (const { name, data } of [...(generated.secretGenerator ?? [])].map((one) => dataOf(directory, one)))
    objects.push({ apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name }, data });
  for (const { target, patch } of patches) objects = patched(objects, { target, patch: parse(patch) });
  for (const container of objects.flatMap(containersIn)) {
    const image = images.find(({ name }) => name === container.image);
    if (image) container.image = `${image.newName ?? image.name}:${image.newTag}`;
  }
  for (const { kind, metadata } of objects)
    if (namespace !== undefined && kind !== 'Namespace') metadata.namespace = namespace;
  return objects;
}

export const containersIn = (object: Wire): Wire[] => object.spec?.template?.spec?.containers ?? [];

function dataOf(directory: string, { name, literals = [], envs = [] }: Generator) {
  const files = envs.flatMap((file) => text(`${directory}/${file}`).split('\n').filter(Boolean));
  const pairs = [...literals, ...files].map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)] as const;
  });
  return { name, data: Object.fromEntries(pairs) };
}

function patched(objects: Wire[], { target, patch }: { target: Target; patch: Wire }): Wire[] {
  const isMeant = ({ kind, metadata }: Wire): boolean =>
    kind === target.kind && (target.name === undefined || metadata.name === target.name);
  const meant = objects.filter(isMeant);
  if (meant.length === 0) throw new Error(`nothing to patch: ${JSON.stringify(target)}`);
  if (Array.isArray(patch)) {
    for (const object of meant) for (const operation of patch) apply(object, operation as Operation);
    return objects;
  }
  if (patch.$patch === 'delete') return objects.filter((object) => !isMeant(object));
  throw new Error(`not understood: ${JSON.stringify(patch)}`);
}

/** RFC 6902, as far as it is needed here: a value that is replaced must be there, and so must the place of a new one. */
function apply(object: Wire, { op, path, value }: Operation): void {
  const names = path.split('/').slice(1);
  const last = names.pop() ?? '';
  const place = names.reduce<Wire>((inside, name) => inside?.[name], object);
  const isThere = place !== null && typeof place === 'object';
  if (!isThere || !['add', 'replace'].includes(op) || (op === 'replace' && !(last in place)))
    throw new Error(`${object.kind} ${object.metadata.name} cannot be patched: ${op} ${path}`);
  place[last] = value;
}
