import { defineConfig, mergeConfig } from 'vite';
import { appBuild } from '@hiorder/ui/vite';
import { sizeBudget } from './size-budget.ts';

export default defineConfig(mergeConfig(appBuild(import.meta.url, '/'), { plugins: [sizeBudget(35)] }));
