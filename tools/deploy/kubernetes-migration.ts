import type { Job } from 'kubernetes-types/batch/v1.js';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { KAFKA_SECURITY } from './environment.ts';
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

/** Alone knows an administrator of the database. Processes of a new version wait until it has done its work. */
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
            env: [
              { name: 'HIORDER_MIGRATE', value: 'only' },
              variable({ name: 'HIORDER_BUS', from: 'settings' }),
              variable({ name: 'HIORDER_KAFKA_BROKERS', from: 'settings' }),
              variable({ name: 'HIORDER_KAFKA_PREFIX', from: 'settings' }),
              variable({ name: 'HIORDER_KAFKA_COPIES', from: 'settings' }),
              ...KAFKA_SECURITY.map((name) =>
                variable({ name, from: name === 'HIORDER_KAFKA_PASSWORD' ? 'secrets' : 'settings' }),
              ),
              {
                name: 'HIORDER_DATABASE_URL',
                valueFrom: { secretKeyRef: { name: 'hiorder-administrator', key: 'HIORDER_DATABASE_URL' } },
              },
              variable({ name: 'HIORDER_DATABASE_PREFIX', from: 'settings' }),
              variable({ name: 'HIORDER_SECRET_DATABASE_PASSWORD', from: 'secrets' }),
            ],
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
