export { store } from '../adapters/out/postgres/orders.postgres.ts';
