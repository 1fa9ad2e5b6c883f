// Many test files in one process: node <options of the test runner> tools/tests-together.ts <patterns>
//
// Not `--test-isolation=none`: there what stands at the top of a file (before, beforeEach, after) is done for the tests
// of all files, and everything that any file opens is open until the end.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fixSeed } from './property-tests.ts';
import { root } from './steps.ts';

// Answers are held against their documentation, as the test runner's own processes do it.
process.env.HIORDER_TEST_CHECK_ANSWERS ??= 'on';
fixSeed(process.env);
const patterns = process.argv.slice(2);
const files = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] }).sort();
if (files.length === 0) throw new Error(`There are no files ${patterns.join(' ')}`);
for (const file of files) {
  void describe(file, async () => {
    try {
      await import(pathToFileURL(join(root, file)).href);
    } catch (error) {
      // Older versions of Node do not count it as a failure.
      process.exitCode = 1;
      throw error;
    }
  });
}
