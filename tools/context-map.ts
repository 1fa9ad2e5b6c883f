// node tools/context-map.ts: writes who hears what anew into docs/analysis/context-map.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from './context-map/document.ts';
import { eventEdges } from './context-map/event-edges.ts';
import { root } from './steps.ts';

const file = join(root, 'docs/analysis/context-map.md');
writeFileSync(file, withTable(readFileSync(file, 'utf8'), await eventEdges()));
