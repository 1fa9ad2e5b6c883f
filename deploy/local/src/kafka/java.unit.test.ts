import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EngineUnavailable } from '../engine-unavailable.ts';
import { findJava, majorVersion } from './java.ts';

it('reads the version of every Java', () => {
  assert.equal(majorVersion('openjdk version "17.0.15" 2025-04-15'), 17);
  assert.equal(majorVersion('openjdk version "21" 2023-09-19'), 21);
  assert.equal(majorVersion('java version "1.8.0_392"'), 8);
  assert.equal(majorVersion('command not found'), 0);
});

it('names what to install when there is no Java', () => {
  assert.throws(
    () => findJava({ JAVA_HOME: '/nowhere' }),
    (error) => error instanceof EngineUnavailable && /openjdk-17-jre-headless/.test(error.message),
  );
});
