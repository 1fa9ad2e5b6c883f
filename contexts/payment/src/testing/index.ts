export { providerSuite, type ProviderUnderTest } from './provider-suite.ts';
export { startSandbox, SECRET_KEY, type SandboxProcess } from './sandbox-process.ts';
