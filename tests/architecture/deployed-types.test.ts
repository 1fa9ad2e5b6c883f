import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import type { Wire } from '@hiorder/testing';
import { OVERLAYS } from '../../tools/deploy/render.ts';
import { root } from '../support/deployed.ts';
import { render } from '../support/kustomize.ts';

const FILE = `${root}tests/architecture/objects.ts`;

/** Where the types of an API version are. */
const moduleOf = (apiVersion: string): string => {
  const [group = '', version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return `kubernetes-types/${group.replace('.k8s.io', '')}/${version}.js`;
};

/** What the compiler says of these objects, written down as what they say they are. */
function mistakesIn(objects: readonly Wire[]): string[] {
  const source = objects
    .map(
      (object, at) =>
        `const o${at}: import('${moduleOf(object.apiVersion)}').${object.kind} = ${JSON.stringify(object)};`,
    )
    .join('\n');
  const options: ts.CompilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ['lib.es5.d.ts'] },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, language, ...more) =>
    path === FILE ? ts.createSourceFile(path, source, language) : getSourceFile(path, language, ...more);
  const program = ts.createProgram([FILE], options, host);
  const file = program.getSourceFile(FILE);
  return program
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('every object of the overlays is what the Kubernetes API takes, those that are written by hand, too', () => {
  const objects = OVERLAYS.flatMap((overlay) => render(`deploy/kubernetes/overlays/${overlay}`));
  assert.deepEqual(mistakesIn(objects), []);
  const [state] = objects.filter(({ kind }) => kind === 'StatefulSet');
  const planted = { ...state, spec: { ...state?.spec, volumeClaims: [] } };
  assert.match(mistakesIn([planted]).join(), /volumeClaims"?' does not exist/);
});
