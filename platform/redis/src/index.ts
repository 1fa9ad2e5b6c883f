export { createRedis, type Commands, type Dedicated, type Redis, type RedisOptions } from './redis.ts';
export { type Script } from './script.ts';
export { type Subscriber, type SubscriberOptions } from './subscriber.ts';
