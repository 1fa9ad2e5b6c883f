import type { Redis } from '@hiorder/redis';
import { authorKey, type Author } from '../../../domain/message.ts';

export const logKey = (redis: Redis, id: string): string => redis.key('chat', id, 'log');
export const stateKey = (redis: Redis, id: string): string => redis.key('chat', id, 'state');
export const marksKey = (redis: Redis, id: string): string => redis.key('chat', id, 'marks');
export const saidKey = (redis: Redis, id: string): string => redis.key('chat', id, 'said');
export const recentKey = (redis: Redis, id: string, from: Author): string =>
  redis.key('chat', id, 'recent', authorKey(from));
/** Of all conversations: what others shall hear of. */
export const waitingKey = (redis: Redis): string => redis.key('chat', 'waiting');
/** Where those who look at a store's conversations listen. */
export const liveChannel = (redis: Redis, storeId: string): string => redis.key('chat', 'live', storeId);
