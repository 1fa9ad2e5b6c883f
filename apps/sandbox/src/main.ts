import { createSandbox } from './sandbox.ts';

const secretKey = process.env['HIORDER_SANDBOX_SECRET_KEY'];
if (!secretKey) {
  console.error('Set HIORDER_SANDBOX_SECRET_KEY: the key that the store’s server calls the sandbox with.');
  process.exit(2);
}
const line = (level: string) => (fields: object, message: string) =>
  console.log(JSON.stringify({ level, message, ...fields }));

const sandbox = createSandbox({
  secretKey,
  dataDir: process.env['HIORDER_SANDBOX_DATA'] ?? '.hiorder/sandbox',
  basePath: process.env['HIORDER_SANDBOX_BASE_PATH'] ?? '/sandbox',
  host: process.env['HIORDER_SANDBOX_HOST'] ?? '127.0.0.1',
  port: Number(process.env['PORT'] ?? 0),
  log: { info: line('info'), error: line('error') },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
console.log(JSON.stringify({ url: await sandbox.listen() }));
// Whoever started us as a child is told, and is not outlived.
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
