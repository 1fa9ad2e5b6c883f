export { EngineUnavailable, NO_ENGINE } from './engine-unavailable.ts';
export { startGuard, type Guard } from './guard.ts';
export { ensureKafka, type KafkaInstallation } from './kafka/artifacts.ts';
export { startKafka, type Kafka, type KafkaOptions } from './kafka/kafka.ts';
export { ownKafka, startTestKafka, testKafka, type OwnKafka, type TestKafka } from './kafka/test-kafka.ts';
export { lastingPort, lastingPorts } from './lasting-ports.ts';
export { startRedis, type Redis, type RedisOptions } from './redis/redis.ts';
export { ensureRedis } from './redis/server-program.ts';
export { ownRedis, startTestRedis, testRedis, type OwnRedis, type TestRedis } from './redis/test-redis.ts';
