import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineUnavailable } from '../engine-unavailable.ts';
import { findJava } from './java.ts';

export interface KafkaInstallation {
  readonly version: string;
  readonly java: string;
  /** Everything on the class path. */
  readonly jars: string;
}

const pom = fileURLToPath(new URL('../../kafka/pom.xml', import.meta.url));
const engines = fileURLToPath(new URL('../../../../.hiorder/engines/', import.meta.url));

const MAVEN = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

let ensured: Promise<KafkaInstallation> | undefined;

/** Kafka's jars, fetched once per version with Maven. Throws EngineUnavailable when they cannot be had. */
export function ensureKafka(): Promise<KafkaInstallation> {
  ensured ??= install().catch((error: unknown) => {
    ensured = undefined;
    throw error;
  });
  return ensured;
}

async function install(): Promise<KafkaInstallation> {
  const java = findJava();
  const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';
  const jars = join(engines, `kafka-${version}`);
  if (!existsSync(jars)) await fetchJars(jars);
  return { version, java, jars };
}

/** Complete, or not there: the directory gets its name last. */
export async function fetchJars(target: string, maven = MAVEN): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const half = await mkdtemp(`${target}-incomplete-`);
  try {
    await copyDependencies(half, maven);
    await rename(half, target);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Somebody else was faster.
    if (!existsSync(target)) throw error;
  }
}

function copyDependencies(directory: string, command: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${directory}`];
  return new Promise((resolve, reject) => {
    const child = spawn(command, ['--batch-mode', '--quiet', '--file', pom, ...goal], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) =>
      reject(
        new EngineUnavailable(
          `Kafka comes from Maven, and ${command} cannot be started: install Maven (maven on Debian)`,
          error,
        ),
      ),
    );
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      const reason = said.split('\n').find((line) => line.includes('ERROR')) ?? said.trim();
      reject(new EngineUnavailable(`Kafka cannot be fetched with Maven: ${reason.slice(0, 400)}`));
    });
  });
}
