// node tools/permissions-document.ts: writes docs/permissions.md anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsDocument } from './permissions/document.ts';
import { root } from './steps.ts';

writeFileSync(join(root, 'docs/permissions.md'), permissionsDocument());
