// node tools/settings-document.ts: writes docs/settings.md anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsDocument } from '../apps/server/src/settings/settings-document.ts';
import { root } from './steps.ts';

writeFileSync(join(root, 'docs/settings.md'), settingsDocument());
