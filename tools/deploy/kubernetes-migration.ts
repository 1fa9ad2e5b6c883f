import type { Job } from 'kubernetes-types/batch/v1.js';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { MIGRATION } from './environment.ts';
import { IMAGE, STATE } from './installation.ts';
import {
  CONTAINER_SECURITY,
  kafkaFiles,
  kafkaFilesMount,
  labelsOf,
  POD_SECURITY,
  resources,
  variable,
} from './kubernetes-workload.ts';

const NAME = 'migration';

/** Processes of a new version wait until it has done its work. */
export const migrationJob: Job = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: NAME, labels: labelsOf(NAME) },
  spec: {
    backoffLimit: 6,
    ttlSecondsAfterFinished: 3600,
    template: {
      metadata: { labels: labelsOf(NAME) },
      spec: {
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        restartPolicy: 'OnFailure',
        securityContext: POD_SECURITY,
        containers: [
          {
            name: NAME,
            image: IMAGE,
            env: MIGRATION.map(variable),
            resources: resources({ cpu: '100m', memory: '128Mi' }),
            securityContext: CONTAINER_SECURITY,
            volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }, kafkaFilesMount],
          },
        ],
        volumes: [{ name: 'tmp', emptyDir: {} }, kafkaFiles],
      },
    },
  },
};

export const migrationPolicy: NetworkPolicy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: NAME, labels: labelsOf(NAME) },
  spec: {
    podSelector: { matchLabels: labelsOf(NAME) },
    policyTypes: ['Ingress', 'Egress'],
    egress: (['postgresql', 'kafka'] as const).map((store) => ({
      to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'app.kubernetes.io/name': store } } }],
      ports: [{ protocol: 'TCP', port: STATE[store] }],
    })),
  },
};
