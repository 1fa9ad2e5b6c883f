import { spawnSync } from 'node:child_process';
import { root } from '../steps.ts';

export const OVERLAYS = ['demo', 'production'] as const;

/** Meant as they are, and explained where they are written: not of the engines of the demo, which nobody relies on. */
const JUDGED: readonly string[] = ['production'];
const MEANT = [
  // At the peak a pod may have what others leave.
  '--ignore-container-cpu-limit',
  // A version never changes: fetching it again for each pod only makes the registry one more part that may be away.
  ...['--ignore-test', 'container-image-pull-policy'],
  // The gateway is asked for itself alone: its own word on being ready is about the whole installation.
  ...['--ignore-test', 'pod-probes-identical'],
];

/** What other people's tools say about the manifests, where they are installed; answers what is wrong. */
export function rendered(say: (line: string) => void): string[] {
  return OVERLAYS.flatMap((overlay) => {
    const path = `deploy/kubernetes/overlays/${overlay}`;
    const built = renderedByTool(path);
    if (built === undefined) {
      say(`${path}: not rendered, neither kustomize nor kubectl is on the PATH`);
      return [];
    }
    if (built.status !== 0) return [`${path} cannot be rendered: ${built.stderr}`];
    if (!JUDGED.includes(overlay)) return [];
    const scored = tool('kube-score', ['score', '--output-format', 'ci', ...MEANT, '-'], built.stdout);
    if (scored === undefined) say(`${path}: rendered; kube-score is not on the PATH`);
    return scored && scored.status !== 0 ? [`${path}: ${scored.stdout}${scored.stderr}`] : [];
  });
}

/** By kustomize, or by the one that kubectl brings along; undefined where neither is installed. */
export const renderedByTool = (path: string) =>
  tool('kustomize', ['build', path]) ?? tool('kubectl', ['kustomize', path]);

/** Undefined where it is not installed. */
function tool(name: string, args: readonly string[], input = '') {
  const result = spawnSync(name, args, { cwd: root, input, encoding: 'utf8' });
  const error: NodeJS.ErrnoException | undefined = result.error;
  return error?.code === 'ENOENT' ? undefined : result;
}
