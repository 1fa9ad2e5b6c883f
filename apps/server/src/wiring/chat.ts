import { join } from 'node:path';
import { chatMigrations, createChat } from '@hiorder/chat';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: chatMigrations,
  make: (w) => ({
    context: createChat({
      ...common(w, 'chat'),
      database: w.databaseOf('chat'),
      redis: w.redisFor('chat'),
      directory: join(w.settings.stateDir, 'chat'),
      ...(w.settings.rateLimits === 'off' && { pace: 'any' as const }),
    }),
  }),
};
