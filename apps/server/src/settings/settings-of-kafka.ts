import { onOff, type Setting } from './setting.ts';

export const ofKafka: readonly Setting[] = [
  { name: 'HIORDER_KAFKA_BROKERS', form: 'host:port, …', means: 'where Kafka is' },
  { name: 'HIORDER_KAFKA_PREFIX', form: 'text', means: 'before the names of topics and groups' },
  {
    name: 'HIORDER_KAFKA_SESSION_MS',
    form: '1000–1800000',
    means: 'a replica that was not heard of for so long is taken for dead; brokers may allow less than that',
    fallback: '10000',
  },
  {
    name: 'HIORDER_KAFKA_COPIES',
    form: '1–9',
    means: 'how many brokers keep each event; all but one of them must have it before it counts as written',
    fallback: 'as brokers are set',
  },
  {
    name: 'HIORDER_KAFKA_TLS',
    form: onOff,
    means: 'connections to Kafka are encrypted, and brokers prove who they are',
    fallback: 'off',
  },
  {
    name: 'HIORDER_KAFKA_CA_FILE',
    form: 'file, PEM',
    means: 'who vouches for the brokers',
    fallback: 'authorities that Node knows',
  },
  {
    name: 'HIORDER_KAFKA_CERT_FILE',
    form: 'file, PEM',
    means: 'our own certificate, where brokers ask for one',
  },
  { name: 'HIORDER_KAFKA_KEY_FILE', form: 'file, PEM', means: 'the private key of that certificate' },
  {
    name: 'HIORDER_KAFKA_SASL',
    form: 'plain, scram-sha-256, scram-sha-512',
    means: 'how we sign in to Kafka; plain only with HIORDER_KAFKA_TLS',
    fallback: 'not at all',
  },
  { name: 'HIORDER_KAFKA_USER', form: 'text', means: 'as whom we sign in to Kafka' },
  { name: 'HIORDER_KAFKA_PASSWORD', form: 'text', means: 'with what we sign in to Kafka', secret: true },
];
