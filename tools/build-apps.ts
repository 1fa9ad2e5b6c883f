// Builds the apps as a start does: those whose sources have changed since.
import { buildWebApps } from '../apps/server/src/web-apps.ts';

try {
  const built = await buildWebApps(() => undefined);
  console.log(built.length > 0 ? `built: ${built.join(', ')}` : 'nothing has changed');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
