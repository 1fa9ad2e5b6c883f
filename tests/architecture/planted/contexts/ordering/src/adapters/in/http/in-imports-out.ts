export { store } from '../../out/postgres/orders.postgres.ts';
