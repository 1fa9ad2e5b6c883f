import { appBuild } from '@hiorder/ui/vite';
import { defineConfig } from 'vite';

export default defineConfig(appBuild(import.meta.url, '/staff/'));
