import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1.js';
import type { Ingress } from 'kubernetes-types/networking/v1.js';
import { GRPC_PORT, MEMBERS, PORT } from './installation.ts';
import { labelsOf } from './kubernetes-workload.ts';

const HOST = 'order.example.com';
const GRPC_HOST = 'grpc.order.example.com';
const SERVICES = { ordering: '/hiorder.ordering.v1.', operations: '/hiorder.operations.v1.' } as const;

const to = (name: string, number: number) => ({ service: { name, port: { number } } });

/** Streams stay open: the proxy must neither buffer nor cut them. */
export const entrance: Ingress = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name: 'hiorder',
    labels: labelsOf('hiorder'),
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': '12m',
      'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
    },
  },
  spec: {
    tls: [{ hosts: [HOST], secretName: 'hiorder-tls' }],
    rules: [
      { host: HOST, http: { paths: [{ path: '/', pathType: 'Prefix', backend: to('gateway', PORT) }] } },
    ],
  },
};

export const grpcEntrance: Ingress = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name: 'hiorder-grpc',
    labels: labelsOf('hiorder'),
    annotations: {
      'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
    },
  },
  spec: {
    tls: [{ hosts: [GRPC_HOST], secretName: 'hiorder-grpc-tls' }],
    rules: [
      {
        host: GRPC_HOST,
        http: {
          paths: MEMBERS.filter((member) => member.grpc).map(({ name }) => ({
            path: SERVICES[name as keyof typeof SERVICES],
            pathType: 'ImplementationSpecific',
            backend: to(name, GRPC_PORT),
          })),
        },
      },
    ],
  },
};

/** Replicas of menu share the pictures. */
export const photos: PersistentVolumeClaim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'hiorder-photos', labels: labelsOf('menu') },
  spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '20Gi' } } },
};
