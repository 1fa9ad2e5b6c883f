import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from 'kubernetes-types/networking/v1.js';
import { callersOf, GRPC_PORT, PORT, STATE, type Member } from './installation.ts';
import { labelsOf } from './kubernetes-workload.ts';

const tcp = (port: number): NetworkPolicyPort => ({ protocol: 'TCP', port });
const pods = (name: string): NetworkPolicyPeer => ({ podSelector: { matchLabels: labelsOf(name) } });
/** Namespaces say of themselves what they are. */
const namespaceWith = (role: string): NetworkPolicyPeer => ({
  namespaceSelector: { matchLabels: { 'hiorder.dev/role': role } },
});

/** OTLP over HTTP. */
const COLLECTOR = 4318;

/** Nobody talks to anybody unless a policy below says so; everybody may ask for names. */
export const nobodyByDefault: NetworkPolicy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'nobody-by-default', labels: labelsOf('hiorder') },
  spec: {
    podSelector: { matchLabels: { 'app.kubernetes.io/part-of': 'hiorder' } },
    policyTypes: ['Ingress', 'Egress'],
    egress: [
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ],
  },
};

/** The context map as a firewall. */
export function networkPolicy(member: Member): NetworkPolicy {
  const { name, grpc, calls, state, internet, printers } = member;
  const callers = callersOf(name).map(pods);
  const fromOutside = name === 'gateway' ? [namespaceWith('ingress')] : [];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, labels: labelsOf(name) },
    spec: {
      podSelector: { matchLabels: labelsOf(name) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { from: [...callers, ...fromOutside, namespaceWith('monitoring')], ports: [tcp(PORT)] },
        ...(grpc ? [{ from: [namespaceWith('ingress')], ports: [tcp(GRPC_PORT)] }] : []),
      ],
      egress: [
        ...calls.map((callee) => ({ to: [pods(callee)], ports: [tcp(PORT)] })),
        ...state.map((store) => ({ to: [stateOf(store)], ports: [tcp(STATE[store])] })),
        { to: [namespaceWith('monitoring')], ports: [tcp(COLLECTOR)] },
        ...(internet
          ? [{ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: PRIVATE } }], ports: [tcp(443)] }]
          : []),
        ...(printers ? [{ to: [{ ipBlock: ANYWHERE }], ports: [PRINTERS] }] : []),
      ],
    },
  };
}

/** Wherever they run: the namespace says that it keeps state, or the pods do. */
const stateOf = (store: string): NetworkPolicyPeer => ({
  namespaceSelector: {},
  podSelector: { matchLabels: { 'app.kubernetes.io/name': store } },
});

/** As operations lets managers write them: see its domain. */
const PRINTERS: NetworkPolicyPort = { protocol: 'TCP', port: 9100, endPort: 9199 };
/** But what clouds tell their machines. */
const ANYWHERE = { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] };

/** Providers and push services are on the internet, never inside. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'];
