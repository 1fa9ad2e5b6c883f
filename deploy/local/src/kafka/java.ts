import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { EngineUnavailable } from '../engine-unavailable.ts';

const NEEDED = 17;

/** The java command: of JAVA_HOME, else of the path. */
export function findJava(env: NodeJS.ProcessEnv = process.env): string {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java';
  const { error, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (error) {
    throw new EngineUnavailable(
      `Kafka needs Java ${NEEDED} or newer, and there is no ${java}: install a JRE (openjdk-17-jre-headless on Debian) or set JAVA_HOME`,
      error,
    );
  }
  const version = majorVersion(stderr);
  if (version < NEEDED) {
    throw new EngineUnavailable(
      `Kafka needs Java ${NEEDED} or newer, and ${java} is ${stderr.split('\n')[0]}`,
    );
  }
  return java;
}

/** Of what `java -version` says: `openjdk version "17.0.15"`, `java version "1.8.0_392"`. */
export function majorVersion(text: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first) || 0;
}
