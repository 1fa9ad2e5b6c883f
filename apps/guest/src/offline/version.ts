/** Workers of before do not know the question. */
const LONGEST_MS = 3_000;

/** Of the app that runs, as the build has put it into its page. */
export const runningVersion = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name=version]')?.content;

/** Of the app that this worker keeps; null where it does not say. */
export function versionOf(worker: Pick<ServiceWorker, 'postMessage'>): Promise<string | null> {
  const { port1, port2 } = new MessageChannel();
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<string | null>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    port1.start();
    timer = setTimeout(() => resolve(null), LONGEST_MS);
    worker.postMessage({ version: true }, [port2]);
  }).finally(() => {
    clearTimeout(timer);
    port1.close();
  });
}
