export { pageStyles, paymentPage } from './page-styles.ts';
