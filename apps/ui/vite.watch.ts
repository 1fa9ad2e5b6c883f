// node apps/ui/vite.watch.ts apps/guest apps/staff: builds them, and again on every change. Whoever started it is told
// when all have been built for the first time, and takes it along when it ends.
import { build, type Plugin } from 'vite';

function watched(app: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // After what others build beside the app; also when it failed, which vite has said: the next change may mend it.
    const whole = { order: 'post', sequential: true, handler: () => resolve() } as const;
    const telling: Plugin = { name: 'first-build', closeBundle: whole };
    build({ root: app, logLevel: 'warn', build: { watch: {} }, plugins: [telling] }).catch(reject);
  });
}

process.on('disconnect', () => process.exit());
await Promise.all(process.argv.slice(2).map(watched));
process.send?.('built');
