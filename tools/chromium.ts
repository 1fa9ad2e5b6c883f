import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  process.env.HIORDER_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () => KNOWN.find((path): path is string => path !== undefined && existsSync(path));

/** Debian and Ubuntu's way to install, when this account may. */
function installer(): string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * The path of a real Chromium, installed from the distribution's packages where that is possible.
 * Without one the browser tests are skipped by name; with CI=true that is a failure.
 */
export async function ensureChromium(): Promise<string | undefined> {
  const found = find();
  if (found) return found;
  const prefix = installer();
  if (prefix) {
    console.log(
      'Chromium is not installed; installing chromium and fonts-noto-cjk from the distribution (1 to 2 minutes) …',
    );
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => {
      const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
      execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
    };
    try {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    } catch (error) {
      console.error(`Installing Chromium failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const installed = find();
  if (!installed) {
    console.error(
      'SKIPPED: journeys in the browser. No Chromium here: install it, or name one with HIORDER_CHROMIUM=/path.',
    );
  }
  return installed;
}
