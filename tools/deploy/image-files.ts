import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';
import { imagePackages } from './image-packages.ts';

/** What the gateway serves; they are built before. */
const BUILT = ['apps/guest/dist', 'apps/staff/dist'];
/** Of its builds for other versions of Node and other C libraries the image needs none. */
const LMDB = /^(package\.json|index\.js|node\.napi\.glibc\.node)$/;
/** Of these packages only so much is ever read. */
const ONLY: Readonly<Record<string, RegExp>> = {
  'node_modules/pretendard':
    /^(package\.json|dist\/LICENSE\.txt|dist\/web\/variable\/(?!woff2\/Pretendard)|dist\/public\/static\/alternative\/Pretendard-(Medium|ExtraBold)\.ttf)/,
  'node_modules/@fontsource/noto-sans-sc':
    /^(package\.json|LICENSE|files\/noto-sans-sc-chinese-simplified-(500|800)-normal\.woff$)/,
  // Node's build, of three.
  'node_modules/pdfkit': /^(package\.json|LICENSE|lib\/|js\/(?!.*(browser|standalone|old)))/,
  'node_modules/fontkit': /^(package\.json|LICENSE|dist\/(main\.cjs|module\.mjs)$)/,
  'node_modules/@lmdb/lmdb-linux-x64': LMDB,
  'node_modules/@lmdb/lmdb-linux-arm64': LMDB,
  // It brings what it was measured with.
  'node_modules/bintrees': /^(package\.json|index\.js|lib\/)/,
};
/** Nobody reads it while a process runs. */
const IDLE = /(\.map|\.d\.[mc]?ts|\.tsbuildinfo|\.test\.ts|(^|\/)README(\.\w+)?\.md|CHANGELOG\.md)$/;
const OUR_IDLE = /(^|\/)(src\/testing|dist)\//;

/** Every file of the image, as paths from the root; links of npm to our own packages among them. */
export function imageFiles(): string[] {
  const packages = imagePackages().flatMap((path) => filesOf(path));
  const built = BUILT.filter((path) => existsSync(join(root, path))).flatMap((path) => below(path));
  return ['package.json', 'LICENSE', ...packages, ...built];
}

export const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, path) => sum + lstatSync(join(root, path)).size, 0);

function filesOf(path: string): string[] {
  if (lstatSync(join(root, path)).isSymbolicLink()) return [path];
  const ours = !path.includes('node_modules/');
  const wanted = (file: string): boolean => {
    const inside = file.slice(path.length + 1);
    return !IDLE.test(inside) && !(ours && OUR_IDLE.test(inside)) && (ONLY[path]?.test(inside) ?? true);
  };
  return below(path).filter(wanted);
}

/** Packages inside of packages are listed by themselves. */
function below(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    if (!entry.isDirectory()) return [child];
    return entry.name === 'node_modules' ? [] : below(child);
  });
}
