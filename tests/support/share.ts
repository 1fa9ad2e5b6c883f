// Started by whoever runs the tests (tools/test-engines.ts): brings up what many of their files share, tells them by
// which settings they find it, and ends with whoever started it.
import { shareBrowser } from './browser.ts';

interface Shared {
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const kinds: Readonly<Record<string, () => Promise<Shared>>> = {
  browser: shareBrowser,
  server: async () => (await import('./server-with-stores.ts')).shareServer(),
};

const start = kinds[process.argv[2] ?? ''];
if (!start) throw new Error(`This can be shared: ${Object.keys(kinds).join(', ')}`);

let gone = false;
const starting = start();
const end = async (): Promise<void> => {
  if (gone) return;
  gone = true;
  try {
    await (await starting).stop();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, () => void end());
const { env } = await starting;
process.send?.(env);
