// npm run deploy-files           writes deploy/compose.yaml and deploy/kubernetes/base from the settings of the code
// npm run deploy-files -- --check  ends with 1 when they are not in step, or when kustomize or kube-score, where
//                                  they are installed, find something wrong
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deployFiles } from './deploy/files.ts';
import { rendered } from './deploy/render.ts';
import { root } from './steps.ts';

const files = deployFiles();
const base = 'deploy/kubernetes/base';
const present = existsSync(join(root, base))
  ? readdirSync(join(root, base)).map((name) => `${base}/${name}`)
  : [];
const surplus = present.filter((path) => !files.has(path));
const stale = [...files].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const path of [...surplus, ...stale.map(([path]) => path)])
    console.error(`${path} is not in step with the code: npm run deploy-files`);
  const wrong = rendered((line) => console.log(line));
  for (const line of wrong) console.error(line);
  process.exit(surplus.length + stale.length + wrong.length > 0 ? 1 : 0);
}
for (const path of surplus) rmSync(join(root, path));
for (const [path, text] of stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`${files.size} files, ${stale.length} written, ${surplus.length} removed`);
