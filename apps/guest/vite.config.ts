import { defineConfig, mergeConfig } from 'vite';
import { appBuild } from '@hiorder/ui/vite';
import { earlyChunk } from './early-chunk.ts';
import { LOCALES } from '@hiorder/ui/locale';
import { firstSightBuild } from './first-sight-build.ts';
import { sizeBudget } from './size-budget.ts';

export default defineConfig(
  mergeConfig(appBuild(import.meta.url, '/'), {
    plugins: [earlyChunk(/\/guest\/src\/early-words\.ts$/), sizeBudget(35, LOCALES), firstSightBuild()],
  }),
);
