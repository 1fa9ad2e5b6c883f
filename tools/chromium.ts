import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  process.env.HIORDER_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The same engine without windows of its own: it costs a fifth less, and shows no notifications. */
const SHELLS = [process.env.HIORDER_CHROMIUM_SHELL, '/usr/bin/chromium-headless-shell'];

export interface Chromiums {
  readonly whole: string | undefined;
  /** Where there is one; else the whole one does its work, too. */
  readonly shell: string | undefined;
}

const firstOf = (known: readonly (string | undefined)[]) =>
  known.find((path): path is string => path !== undefined && existsSync(path));

/** Debian and Ubuntu's way to install, when this account may. */
function installer(): string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

/** A mirror that does not answer keeps nobody waiting for longer. */
const PATIENCE_MS = 5 * 60_000;

/** Installs from the distribution's packages, where this account may. */
function aptInstaller(): ((...packages: string[]) => void) | undefined {
  const prefix = installer();
  if (!prefix) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], env, timeout: PATIENCE_MS });
  };
  return (...packages) => {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  };
}

/**
 * A real Chromium, installed from the distribution's packages where that is possible. Without one the browser tests are
 * skipped by name; with CI=true that is a failure.
 */
export async function ensureChromium(): Promise<Chromiums> {
  const install = aptInstaller();
  if (!firstOf(KNOWN) && install) {
    console.log(
      'Chromium is not installed; installing chromium and fonts-noto-cjk from the distribution (1 to 2 minutes) …',
    );
    try {
      install('chromium', 'fonts-noto-cjk');
    } catch (error) {
      console.error(`Installing Chromium failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const whole = firstOf(KNOWN);
  if (!whole)
    console.error(
      'SKIPPED: journeys in the browser. No Chromium here: install it, or name one with HIORDER_CHROMIUM=/path.',
    );
  const named = process.env.HIORDER_CHROMIUM !== undefined && whole === process.env.HIORDER_CHROMIUM;
  // Who names one wants that one.
  if (named) return { whole, shell: process.env.HIORDER_CHROMIUM_SHELL };
  if (whole && !firstOf(SHELLS) && process.env.CI) {
    try {
      install?.('chromium-headless-shell');
    } catch {
      // Not every distribution has it.
    }
  }
  return { whole, shell: firstOf(SHELLS) };
}
