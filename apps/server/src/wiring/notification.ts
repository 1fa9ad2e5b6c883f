import { createNotification } from '@hiorder/notification';
import { common, type Part } from './wiring.ts';

export const part: Part = {
  make: (w) => ({
    context: createNotification({ ...common(w, 'notification'), redis: w.redisFor('notification') }),
  }),
};
