export { pageStyles } from './page-styles.ts';
