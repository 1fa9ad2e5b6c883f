import { spawnSync } from 'node:child_process';
import { root } from '../steps.ts';

const OVERLAYS = ['demo', 'production'];

/** What other people's tools say about the manifests, where they are installed; answers what is wrong. */
export function rendered(say: (line: string) => void): string[] {
  return OVERLAYS.flatMap((overlay) => {
    const path = `deploy/kubernetes/overlays/${overlay}`;
    const built = tool('kustomize', ['build', path]);
    if (built === undefined) {
      say(`${path}: not rendered, kustomize is not on the PATH`);
      return [];
    }
    if (built.status !== 0) return [`${path} cannot be rendered: ${built.stderr}`];
    const scored = tool('kube-score', ['score', '--output-format', 'ci', '-'], built.stdout);
    if (scored === undefined) say(`${path}: rendered; kube-score is not on the PATH`);
    return scored && scored.status !== 0 ? [`${path}: ${scored.stdout}${scored.stderr}`] : [];
  });
}

/** Undefined where it is not installed. */
function tool(name: string, args: readonly string[], input = '') {
  const result = spawnSync(name, args, { cwd: root, input, encoding: 'utf8' });
  const error: NodeJS.ErrnoException | undefined = result.error;
  return error?.code === 'ENOENT' ? undefined : result;
}
