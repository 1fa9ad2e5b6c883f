import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { Container, EnvVar, Probe, Service, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { DEMO_ONLY, environmentOf, KAFKA_SECURITY, OPTIONAL, type Variable } from './environment.ts';
import { GRPC_PORT, HEALTH, IMAGE, PORT, type Member } from './installation.ts';

/** Longer than it takes until nobody sends anything here any more. */
export const DRAIN_MS = 10_000;

export const labelsOf = (name: string): Record<string, string> => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/part-of': 'hiorder',
});

/** Where each database has a URL of its own, nobody needs it; where it lacks, the process says so and ends. */
const WHERE_NO_URL = /^HIORDER_SECRET_DATABASE_PASSWORD$/;

export const variable = (one: Variable): EnvVar => {
  if ('value' in one) return { name: one.name, value: one.value };
  const mayLack =
    [DEMO_ONLY, OPTIONAL, WHERE_NO_URL].some((names) => names.test(one.name)) ||
    KAFKA_SECURITY.includes(one.name);
  const optional = mayLack ? { optional: true } : {};
  const reference = { name: `hiorder-${one.from}`, key: one.name, ...optional };
  return one.from === 'settings'
    ? { name: one.name, valueFrom: { configMapKeyRef: reference } }
    : { name: one.name, valueFrom: { secretKeyRef: reference } };
};

export const POD_SECURITY = {
  runAsNonRoot: true,
  runAsUser: 10001,
  runAsGroup: 10001,
  fsGroup: 10001,
  seccompProfile: { type: 'RuntimeDefault' },
} as const;

export const CONTAINER_SECURITY: NonNullable<Container['securityContext']> = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** What the HIORDER_KAFKA_…_FILE name: a Secret that is only there where Kafka asks for it. */
const KAFKA_FILES = 'hiorder-kafka-files';
export const kafkaFiles: Volume = { name: KAFKA_FILES, secret: { secretName: KAFKA_FILES, optional: true } };
export const kafkaFilesMount: VolumeMount = {
  name: KAFKA_FILES,
  mountPath: '/etc/hiorder/kafka',
  readOnly: true,
};

const probe = (path: string, more: Partial<Probe>): Probe => ({ httpGet: { path, port: 'http' }, ...more });

/** No limit of CPU: at the peak it may have what others leave, and the autoscaler brings more. */
export const resources = (o: { cpu: string; memory: string }): NonNullable<Container['resources']> => ({
  requests: { cpu: o.cpu, memory: o.memory, 'ephemeral-storage': '64Mi' },
  limits: { memory: '512Mi', 'ephemeral-storage': '512Mi' },
});

/**
 * The gateway is asked for itself alone. Its own word on being ready is about the whole installation: with identity
 * away every gateway would be taken out of service, and nobody could order, though all who sit there can.
 */
const readyPathOf = ({ name }: Member): string => (name === 'gateway' ? HEALTH.live : HEALTH.ready);

function containerOf(member: Member): Container {
  const photos = member.name === 'menu' ? [{ name: 'photos', mountPath: '/var/lib/hiorder/photos' }] : [];
  return {
    name: member.name,
    image: IMAGE,
    ports: [
      { name: 'http', containerPort: PORT },
      ...(member.grpc ? [{ name: 'grpc', containerPort: GRPC_PORT }] : []),
    ],
    // The ingress controller is the one proxy.
    env: environmentOf(member, { drainMs: DRAIN_MS, proxies: '1' }).map(variable),
    startupProbe: probe(HEALTH.live, { periodSeconds: 2, failureThreshold: 60 }),
    livenessProbe: probe(HEALTH.live, { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }),
    readinessProbe: probe(readyPathOf(member), { periodSeconds: 3, timeoutSeconds: 3, failureThreshold: 2 }),
    resources: resources(member),
    securityContext: CONTAINER_SECURITY,
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }, kafkaFilesMount, ...photos],
  };
}

export function deployment(member: Member): Deployment {
  const { name } = member;
  const labels = labelsOf(name);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      revisionHistoryLimit: 5,
      selector: { matchLabels: labels },
      // A new one serves before an old one goes.
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        metadata: {
          labels,
          annotations: {
            'prometheus.io/scrape': 'true',
            'prometheus.io/port': String(PORT),
            'prometheus.io/path': HEALTH.metrics,
          },
        },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 60,
          securityContext: POD_SECURITY,
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: labels },
            },
          ],
          containers: [containerOf(member)],
          volumes: [
            { name: 'tmp', emptyDir: {} },
            kafkaFiles,
            ...(name === 'menu'
              ? [{ name: 'photos', persistentVolumeClaim: { claimName: 'hiorder-photos' } }]
              : []),
          ],
        },
      },
    },
  };
}

/** But for the door headless: a name is all replicas that are ready, and callers choose among these themselves. */
export const service = ({ name, grpc }: Member): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, labels: labelsOf(name) },
  spec: {
    ...(name !== 'gateway' && { clusterIP: 'None' }),
    selector: labelsOf(name),
    ports: [
      { name: 'http', port: PORT, targetPort: 'http' },
      ...(grpc
        ? [{ name: 'grpc', port: GRPC_PORT, targetPort: 'grpc', appProtocol: 'kubernetes.io/h2c' }]
        : []),
    ],
  },
});

export const autoscaler = ({ name, replicas }: Member): HorizontalPodAutoscaler => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name, labels: labelsOf(name) },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas: replicas.least,
    maxReplicas: replicas.most,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 65 } },
      },
    ],
    // A dinner rush ends slowly: removing replicas early only makes consumers share partitions anew.
    behavior: { scaleDown: { stabilizationWindowSeconds: 600 } },
  },
});

export const disruptionBudget = ({ name }: Member): PodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name, labels: labelsOf(name) },
  spec: { maxUnavailable: 1, selector: { matchLabels: labelsOf(name) } },
});
