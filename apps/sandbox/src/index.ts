export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { Fault, Operation } from './faults.ts';
export type { TossCancel, TossPayment, TossStatus } from './payment-object.ts';
