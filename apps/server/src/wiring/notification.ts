import { createNotification, notificationMigrations } from '@hiorder/notification';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  migrations: notificationMigrations,
  // Live streams need none; pushes are few.
  connections: 4,
  make: (w) => {
    const { publicUrl, pushServices } = w.settings;
    const database = w.databaseOf('notification');
    return {
      context: createNotification({
        ...common(w, 'notification'),
        redis: w.redisFor('notification'),
        push: { bus: w.bus, database, publicUrl, ...(pushServices.length > 0 && { services: pushServices }) },
      }),
    };
  },
};
