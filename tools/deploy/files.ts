import { stringify } from 'yaml';
import { composeFile } from './compose.ts';
import { alertRules } from './monitoring/alerts.ts';
import { dashboard } from './monitoring/dashboard.ts';
import { MEMBERS } from './installation.ts';
import { entrance, grpcEntrance, photos } from './kubernetes-entrance.ts';
import { migrationJob, migrationPolicy } from './kubernetes-migration.ts';
import { networkPolicy, nobodyByDefault } from './kubernetes-network.ts';
import { autoscaler, deployment, disruptionBudget, service } from './kubernetes-workload.ts';

const NOTE = '# Made by `npm run deploy-files` from the settings of the code; edit tools/deploy, not this.\n';

const yaml = (documents: readonly object[]): string =>
  NOTE +
  documents
    .map((one) => stringify(one, { ...{ lineWidth: 0, aliasDuplicateObjects: false }, version: '1.1' }))
    .join('---\n');

/** Every file under deploy/ that follows from the code: path from the root → text. */
export function deployFiles(): ReadonlyMap<string, string> {
  const base = 'deploy/kubernetes/base';
  const contexts = MEMBERS.map(
    (member) =>
      [
        `${base}/${member.name}.yaml`,
        yaml([
          deployment(member),
          service(member),
          autoscaler(member),
          disruptionBudget(member),
          networkPolicy(member),
        ]),
      ] as const,
  );
  const others = {
    'migration.yaml': [migrationJob, migrationPolicy],
    'network.yaml': [nobodyByDefault],
    'entrance.yaml': [entrance, grpcEntrance],
    'photos.yaml': [photos],
  };
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [...MEMBERS.map(({ name }) => `${name}.yaml`), ...Object.keys(others)],
  };
  return new Map<string, string>([
    ...contexts,
    ...Object.entries(others).map(([name, documents]) => [`${base}/${name}`, yaml(documents)] as const),
    [`${base}/kustomization.yaml`, yaml([kustomization])],
    ['deploy/compose.yaml', yaml([composeFile()])],
    ['deploy/monitoring/alerts.yaml', yaml([alertRules()])],
    ['deploy/monitoring/grafana-dashboard.json', `${JSON.stringify(dashboard(), null, 2)}\n`],
  ]);
}
